import { type Busy, busyAt } from '../../domain/absences/absence.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import { byName, keysOf } from '../../domain/people/people.ts'
import { type CellPlace, cellAt, placesOf, turnAt } from '../../domain/timetable/timetable.ts'
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

/** Some Monday; every week has the same weekly absences. */
const anyWeek = '2001-01-01'

/** Everybody, in order of names, as far as a turn of the forced turns concerns them; null when there is no such cell. */
export async function forcedCandidates(
  { stores }: Pick<Dependencies, 'stores'>,
  place: CellPlace,
): Promise<ForcedCandidate[] | null> {
  const { value: forced } = await stores.files.forcedTurns()
  if (cellAt(forced, place) === null) return null
  const { value: people } = await stores.files.people()
  const { hours } = (await stores.files.configuration()).value
  const { value: absences } = await stores.files.absencesIn('weekly')
  const required = absences.filter((absence) => absence.required && absence.date === null)
  const busy = busyAt(inSlotsOf(required, hours, forced.hours), anyWeek, place.day, place.hour)
  const turn = turnAt(forced, place.day, place.hour)
  return byName(people, keysOf(people)).map((person) => ({
    person,
    busy: busy.get(person) ?? null,
    inTurn: turn.includes(person),
    hasLoad: people.idealloads.has(person),
    turns: placesOf(forced, person).length,
  }))
}
