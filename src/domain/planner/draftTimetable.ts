import type { Weekday } from '../calendar/weekday.ts'
import { overloadOfCells } from '../credit/overloadOfCells.ts'
import { isPlaceholder, keysOf, nameOf, nobody, type People } from '../people/people.ts'
import { emptyTimetable, type Timetable } from '../timetable/timetable.ts'
import { penaltyFileText } from './penaltyText.ts'
import type { PlannedWeek, RunDraft } from './run.ts'

/**
 * The timetable of a run as the file format has it (facts §6.2): turns sorted by key with `ningu` last, `festiu` on
 * days without service, and copies of what is known of people.
 */
export function timetableOfDraft(
  week: string,
  planned: PlannedWeek,
  draft: RunDraft,
  people: People,
): Timetable {
  const { days, openDays, hours, lines } = planned
  const empty = emptyTimetable({ week, days, openDays, hours, lineCount: lines })
  const cells = new Map<Weekday, readonly (readonly string[])[]>(empty.cells)
  for (const [index, day] of openDays.entries()) {
    const rows = empty.cells.get(day) ?? []
    cells.set(
      day,
      rows.map((row, hour) => turnOf(draft.turns[index]?.[hour] ?? [], row.length)),
    )
  }
  const keys = keysOf(people)
  return {
    ...empty,
    cells,
    overload: overloadOf(planned, cells),
    penalties: draft.penalties.map((penalty) => ({
      cost: penalty.cost,
      text: penaltyFileText(penalty, hours),
    })),
    cost: draft.cost,
    names: new Map(keys.map((key) => [key, nameOf(people, key)])),
    colors: new Map(people.colors),
    extensions: new Map(people.extensions),
  }
}

function overloadOf({ overload, due }: PlannedWeek, cells: Timetable['cells']): ReadonlyMap<string, number> {
  if (due !== null) return overloadOfCells({ cells }, new Map(Object.entries(due)))
  return new Map(Object.entries(overload).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function turnOf(persons: readonly string[], lines: number): string[] {
  const present = persons.filter((key) => !isPlaceholder(key)).sort()
  const holes = Array<string>(Math.max(0, lines - present.length)).fill(nobody)
  return [...present, ...holes]
}
