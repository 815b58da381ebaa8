import { formatHour } from '../calendar/hours.ts'
import type { Weekday } from '../calendar/weekday.ts'
import { personsOf, type Timetable, turnAt } from './timetable.ts'

/** A turn in which other people are on the phone, whatever their lines. */
export interface TurnDifference {
  readonly day: Weekday
  /** `09:00`; turns are compared by when they begin, since hours may differ. */
  readonly from: string
  readonly until: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** The turns that differ between two timetables of a week, in order; before is null where there was none. */
export function turnDifferences(before: Timetable | null, after: Timetable): TurnDifference[] {
  const old = before ? turnsOf(before) : new Map<string, Turn>()
  const now = turnsOf(after)
  const differences: TurnDifference[] = []
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const was = old.get(key)
    const is = now.get(key)
    const turn = is ?? was
    if (!turn) continue
    const gone = (was?.persons ?? []).filter((person) => !is?.persons.includes(person))
    const come = (is?.persons ?? []).filter((person) => !was?.persons.includes(person))
    const { day, from, until } = turn
    if (gone.length > 0 || come.length > 0) differences.push({ day, from, until, gone, come })
  }
  return differences
}

interface Turn {
  readonly day: Weekday
  readonly from: string
  readonly until: string
  readonly persons: readonly string[]
}

function turnsOf(timetable: Timetable): Map<string, Turn> {
  const turns = new Map<string, Turn>()
  for (const [day, rows] of timetable.cells) {
    for (const hour of rows.keys()) {
      const from = formatHour(timetable.hours[hour] ?? 0)
      const until = formatHour(timetable.hours[hour + 1] ?? 0)
      turns.set(`${day} ${from} ${until}`, {
        day,
        from,
        until,
        persons: personsOf(turnAt(timetable, day, hour)),
      })
    }
  }
  return turns
}
