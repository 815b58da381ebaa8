import { Temporal } from 'temporal-polyfill'
import { instantAt, type ServiceCalendar } from '../calendar/shift.ts'
import { dateOf, weekdays } from '../calendar/weekday.ts'

/**
 * True when the week of a Monday is over: from closing on the last day of service, as a rule Friday, on (facts §9
 * row 30).
 */
export function isOver(calendar: ServiceCalendar, week: string, now: Temporal.Instant): boolean {
  const lastDay = weekdays.findLast((day) => calendar.days.includes(day)) ?? 'dv'
  const lastDate = dateOf(Temporal.PlainDate.from(week), lastDay)
  const closing = instantAt(calendar.timezone, lastDate, calendar.hours.at(-1) ?? 24 * 60)
  return Temporal.Instant.compare(now, closing) >= 0
}

/** The week that people want to see first: the earliest one that is not over, else the latest; null of none. */
export function preferredWeek(
  calendar: ServiceCalendar,
  weeks: readonly string[],
  now: Temporal.Instant,
): string | null {
  const ascending = [...weeks].sort()
  return ascending.find((week) => !isOver(calendar, week, now)) ?? ascending.at(-1) ?? null
}
