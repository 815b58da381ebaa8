import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../calendar/weekday.ts'
import { isPlaceholder } from '../people/people.ts'
import type { Timetable } from './timetable.ts'

/** How many cells of a date hold a person. */
export interface Workforce {
  /** ISO date. */
  readonly date: string
  readonly turns: number
}

/** The cells with a person in them, per date of the timetable (facts §7.2), in order. */
export function workforceOf(timetable: Timetable): Workforce[] {
  const monday = Temporal.PlainDate.from(timetable.week)
  const dates = timetable.days.map((day) => {
    const cells = (timetable.cells.get(day) ?? []).flat()
    return { date: dateOf(monday, day).toString(), turns: cells.filter((key) => !isPlaceholder(key)).length }
  })
  return dates.sort((a, b) => (a.date < b.date ? -1 : 1))
}
