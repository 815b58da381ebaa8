import type { Absence } from '../../domain/absences/absence.ts'
import { changeLines, type NewAbsence } from '../../domain/absences/changeOfLines.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AbsencesOutcome, changeAbsences } from './changeAbsences.ts'

/** Puts an absence in the place of the one that the person saw. */
export function changeAbsence(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  before: Absence,
  add: NewAbsence,
): Promise<AbsencesOutcome> {
  const { person } = before
  return changeAbsences(deps, actor, person, 'changeAbsence', (lines, shape) =>
    changeLines(person, lines, { remove: before, add }, shape),
  )
}
