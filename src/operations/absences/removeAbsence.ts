import type { Absence } from '../../domain/absences/absence.ts'
import { changeLines } from '../../domain/absences/changeOfLines.ts'
import { isSameAbsence } from '../../domain/absences/sameAbsence.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AbsencesOutcome, changeAbsences } from './changeAbsences.ts'

/** Removes an absence as the person saw it; a day off is refused, since it would come again from the ERP. */
export async function removeAbsence(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  absence: Absence,
): Promise<AbsencesOutcome> {
  const { person } = absence
  const outcome = await changeAbsences(deps, actor, person, 'removeAbsence', (lines, shape) =>
    changeLines(person, lines, { remove: absence, add: null }, shape),
  )
  if (outcome.kind !== 'absences-changed-meanwhile') return outcome
  const { value: daysOff } = await deps.stores.files.daysOff()
  return daysOff.some((other) => isSameAbsence(other, absence)) ? { kind: 'day-off' } : outcome
}
