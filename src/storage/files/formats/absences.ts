import type { Absence } from '../../../domain/absences/absence.ts'
import type { Parsed } from './parsed.ts'

/** The busy lines of a file (facts §2.3); what cannot be understood is a located warning. Never throws. */
export function parseAbsences(text: string, file: string, slotsPerDay: number): Parsed<Absence[]> {
  throw new Error(`not built: ${text} ${file} ${slotsPerDay}`)
}
