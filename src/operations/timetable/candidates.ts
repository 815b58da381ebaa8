import { type Busy, busyAt } from '../../domain/absences/absence.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import { byName, keysOf } from '../../domain/people/people.ts'
import { type CellPlace, placesOf, turnAt } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'

/** Somebody who could take a cell. */
export interface Candidate {
  readonly person: string
  /** Why not, or not gladly; null when free. */
  readonly busy: Busy | null
  /** True when already on the phone in that turn. */
  readonly inTurn: boolean
  /** Turns that the person has that day and in that week. */
  readonly turnsThatDay: number
  readonly turnsThatWeek: number
}

/** Everybody with an extension, the free ones first, each in order of names; null when there is no such cell. */
export async function candidatesFor(
  deps: Pick<Dependencies, 'stores'>,
  week: string,
  place: CellPlace,
): Promise<Candidate[] | null> {
  const loaded = await deps.stores.files.timetable(week)
  if (!loaded) return null
  const turn = turnAt(loaded.value, place.day, place.hour)
  if (turn[place.line] === undefined) return null
  const { value: people } = await deps.stores.files.people()
  const { value: absences } = await deps.stores.files.absences()
  const { hours } = (await deps.stores.files.configuration()).value
  const busy = busyAt(inSlotsOf(absences, hours, loaded.value.hours), week, place.day, place.hour)
  const keys = keysOf(people).filter((key) => people.extensions.has(key))
  const candidates = byName(people, keys).map((person) => {
    const places = placesOf(loaded.value, person)
    return {
      person,
      busy: busy.get(person) ?? null,
      inTurn: turn.includes(person),
      turnsThatDay: places.filter(({ day }) => day === place.day).length,
      turnsThatWeek: places.length,
    }
  })
  return candidates.sort((a, b) => rank(a) - rank(b))
}

function rank(candidate: Candidate): number {
  if (candidate.inTurn) return 3
  if (!candidate.busy) return 0
  return candidate.busy.required ? 2 : 1
}
