import type { Weekday } from '../calendar/weekday.ts'
import { type Absence, type Busy, busyAt } from './absence.ts'

/** Day → slot → person → why busy. */
export type BusyTable = ReadonlyMap<Weekday, readonly ReadonlyMap<string, Busy>[]>

/** Who is busy in each slot of the given days of a week; everything that the lines say, optional ones too. */
export function busyTable(
  absences: readonly Absence[],
  week: string,
  days: readonly Weekday[],
  slotsPerDay: number,
): BusyTable {
  const table = new Map<Weekday, ReadonlyMap<string, Busy>[]>()
  for (const day of days) {
    table.set(
      day,
      Array.from({ length: slotsPerDay }, (_, hour) => busyAt(absences, week, day, hour)),
    )
  }
  return table
}
