import type { Busy } from '../../domain/absences/absence.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import { busyEveryWeek } from '../../domain/forcedTurns/busyEveryWeek.ts'
import { byName, keysOf } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { type CellPlace, cellAt, placesOf, turnAt } from '../../domain/timetable/timetable.ts'
import { placedAbsences } from '../absences/collisionsFrom.ts'
import type { Dependencies } from '../dependencies.ts'

/** Somebody who could be wished in a turn of every week. */
export interface ForcedCandidate {
  readonly person: string
  /** Why not: required absences of every week; null when there is none. */
  readonly busy: Busy | null
  readonly inTurn: boolean
  readonly hasLoad: boolean
  /** Forced turns that the person has. */
  readonly turns: number
}

export type ForcedCandidatesOutcome =
  | { readonly kind: 'candidates'; readonly from: string; readonly candidates: readonly ForcedCandidate[] }
  | { readonly kind: 'no-such-cell' }
  | { readonly kind: 'not-allowed' }

/** Everybody, in order of names, as far as a turn of the forced turns concerns them, and who is wished there now. */
export async function forcedCandidates(
  { stores }: Pick<Dependencies, 'stores'>,
  actor: Actor,
  place: CellPlace,
): Promise<ForcedCandidatesOutcome> {
  const { hours, permissions } = (await stores.files.configuration()).value
  if (!may(actor, 'editForcedTurns', permissions)) return { kind: 'not-allowed' }
  const { value: forced } = await stores.files.forcedTurns()
  const from = cellAt(forced, place)
  if (from === null) return { kind: 'no-such-cell' }
  const { value: people } = await stores.files.people()
  const absences = inSlotsOf(await placedAbsences(stores.files), hours, forced.hours)
  const busy = busyEveryWeek(absences, place.day, place.hour)
  const turn = turnAt(forced, place.day, place.hour)
  const candidates = byName(people, keysOf(people)).map((person) => ({
    person,
    busy: busy.get(person) ?? null,
    inTurn: turn.includes(person),
    hasLoad: people.idealloads.has(person),
    turns: placesOf(forced, person).length,
  }))
  return { kind: 'candidates', from, candidates }
}
