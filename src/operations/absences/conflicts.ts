import type { Collision } from '../../domain/absences/collisions.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import { type ForcedConflict, forcedConflicts } from '../../domain/forcedTurns/forcedConflicts.ts'
import type { ForcedTurns } from '../../domain/forcedTurns/forcedTurns.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { collisionsFrom, placedAbsences } from './collisionsFrom.ts'

export type ConflictsOutcome =
  | {
      readonly kind: 'conflicts'
      /** Published shifts, from today on, of people who are away then. */
      readonly shifts: readonly Collision[]
      readonly forced: ForcedTurns
      /** What is at odds with the forced turns. */
      readonly ofForced: readonly ForcedConflict[]
    }
  | { readonly kind: 'not-allowed' }

/** Where required absences are at odds with published timetables and with forced turns; of one week, or of all. */
export async function absenceConflicts(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  week: string | null = null,
): Promise<ConflictsOutcome> {
  const { files } = deps.stores
  const situation = await readSituation(files, deps.clock.now())
  if (!may(actor, 'editAnyAbsences', situation.configuration.permissions)) return { kind: 'not-allowed' }
  const required = (await placedAbsences(files)).filter((absence) => absence.required)
  const shifts = await collisionsFrom(files, situation, required)
  return {
    kind: 'conflicts',
    shifts: shifts.filter((collision) => week === null || collision.week === week),
    ...(await conflictsOfForced(files)),
  }
}

/** The forced turns and what is at odds with them; days off of a week do not count. */
export async function conflictsOfForced(
  files: Files,
): Promise<{ forced: ForcedTurns; ofForced: readonly ForcedConflict[] }> {
  const { value: forced } = await files.forcedTurns()
  const { value: people } = await files.people()
  const { hours } = (await files.configuration()).value
  const absences = inSlotsOf(await placedAbsences(files), hours, forced.hours)
  return { forced, ofForced: forcedConflicts(forced, absences, people) }
}
