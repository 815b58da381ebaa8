import { Temporal } from 'temporal-polyfill'
import { formatHour } from '../calendar/hours.ts'
import { dateOf, type Weekday } from '../calendar/weekday.ts'
import type { NoticeSlot } from '../notices.ts'
import { type CellPlace, personsOf, type Timetable } from '../timetable/timetable.ts'
import { type Absence, type Busy, busyAt } from './absence.ts'

/** A cell of a timetable that holds somebody who is busy then. */
export interface Collision extends CellPlace {
  readonly week: string
  readonly slot: NoticeSlot
  readonly person: string
  readonly busy: Busy
}

/** The cells whose person is busy by the lines given, on `since` (an ISO date) or later, in order of time and line. */
export function collisionsIn(timetable: Timetable, absences: readonly Absence[], since: string): Collision[] {
  const collisions: Collision[] = []
  for (const [day, rows] of timetable.cells) {
    const date = dateOf(Temporal.PlainDate.from(timetable.week), day).toString()
    if (date < since) continue
    for (const [hour, turn] of rows.entries()) {
      collisions.push(...collisionsOfTurn(timetable, absences, { day, hour, date, turn }))
    }
  }
  return collisions
}

function collisionsOfTurn(
  { week, hours }: Timetable,
  absences: readonly Absence[],
  { day, hour, date, turn }: { day: Weekday; hour: number; date: string; turn: readonly string[] },
): Collision[] {
  const busy = busyAt(absences, week, day, hour)
  const slot = { date, from: formatHour(hours[hour] ?? 0), until: formatHour(hours[hour + 1] ?? 0) }
  return personsOf(turn).flatMap((person) => {
    const why = busy.get(person)
    return why ? [{ week, day, hour, line: turn.indexOf(person), slot, person, busy: why }] : []
  })
}
