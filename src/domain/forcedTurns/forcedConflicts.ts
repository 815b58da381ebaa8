import type { Absence } from '../absences/absence.ts'
import { isPerson, isPlaceholder, type People } from '../people/people.ts'
import { type CellPlace, placesOf } from '../timetable/timetable.ts'
import { busyEveryWeek } from './busyEveryWeek.ts'
import { type ForcedTurns, free } from './forcedTurns.ts'

/** Why a forced turn will not be kept when a week is planned (facts §9 rows 39 and 69). */
export type ForcedConflict =
  | {
      readonly kind: 'busy'
      readonly person: string
      readonly place: CellPlace
      /** Of the required absences only. */
      readonly reasons: readonly string[]
    }
  | { readonly kind: 'no-ideal-load'; readonly person: string }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | {
      readonly kind: 'beyond-load'
      readonly person: string
      readonly turns: number
      readonly idealLoad: number
    }

/** What is at odds with the forced turns: required absences of every week, and what people's ideal load allows. */
export function forcedConflicts(
  forced: ForcedTurns,
  absences: readonly Absence[],
  people: People,
): ForcedConflict[] {
  const conflicts: ForcedConflict[] = []
  for (const person of personsIn(forced)) {
    const places = placesOf(forced, person)
    conflicts.push(...loadConflicts(person, places.length, people))
    for (const place of places) {
      const busy = busyEveryWeek(absences, place.day, place.hour).get(person)
      if (busy) conflicts.push({ kind: 'busy', person, place, reasons: busy.reasons })
    }
  }
  return conflicts
}

function loadConflicts(person: string, turns: number, people: People): ForcedConflict[] {
  if (!isPerson(people, person)) return [{ kind: 'unknown-person', person }]
  const idealLoad = people.idealloads.get(person)
  if (idealLoad === undefined) return [{ kind: 'no-ideal-load', person }]
  return turns > idealLoad ? [{ kind: 'beyond-load', person, turns, idealLoad }] : []
}

function personsIn(forced: ForcedTurns): string[] {
  const keys = new Set([...forced.cells.values()].flat(2))
  return [...keys].filter((key) => key !== free && !isPlaceholder(key)).sort()
}
