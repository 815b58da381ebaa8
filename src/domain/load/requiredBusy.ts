import { Temporal } from 'temporal-polyfill'
import type { Absence } from '../absences/absence.ts'
import { dateOf, type Weekday } from '../calendar/weekday.ts'
import type { LoadOptions } from './rules.ts'
import type { LoadWeek } from './workingDays.ts'

/** Person → business day → one flag per turn, true = busy; who is free all week, or all day, is absent. */
export type BusyWeek = ReadonlyMap<string, ReadonlyMap<Weekday, readonly boolean[]>>

/**
 * Who is busy by required lines, taken in the order of their files. The last line of a turn counts, and one without a
 * reason makes it free again (facts §9 row 8), unless `countUnexplained`.
 */
export function requiredBusy(
  absences: readonly Absence[],
  { week, businessDays, slotsPerDay }: LoadWeek,
  { countUnexplained }: Pick<LoadOptions, 'countUnexplained'>,
): BusyWeek {
  const monday = Temporal.PlainDate.from(week)
  const dates = businessDays.map((day) => [day, dateOf(monday, day).toString()] as const)
  const busy = new Map<string, Map<Weekday, boolean[]>>()
  for (const { person, required, weekday, date, slots, reason } of absences) {
    if (!required) continue
    const days = busy.get(person) ?? new Map<Weekday, boolean[]>()
    busy.set(person, days)
    for (const [day, dayDate] of dates) {
      if (date === null ? weekday !== null && weekday !== day : date !== dayDate) continue
      const turns = days.get(day) ?? Array<boolean>(slotsPerDay).fill(false)
      days.set(day, turns)
      for (let slot = 0; slot < slotsPerDay; slot += 1) {
        if (slots[slot]) turns[slot] = countUnexplained || reason !== ''
      }
    }
  }
  return busy
}
