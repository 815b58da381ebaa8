import { changeLines, type NewAbsence } from '../../domain/absences/changeOfLines.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AbsencesOutcome, changeAbsences } from './changeAbsences.ts'

/** Adds an absence of a person; the outcome tells the published shifts that collide with it. */
export function addAbsence(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  person: string,
  add: NewAbsence,
): Promise<AbsencesOutcome> {
  return changeAbsences(deps, actor, person, 'addAbsence', (lines, shape) =>
    changeLines(person, lines, { remove: null, add }, shape),
  )
}
