import type { Temporal } from 'temporal-polyfill'
import { weekdayOf } from '../domain/calendar/weekday.ts'
import { free } from '../domain/forcedTurns/forcedTurns.ts'
import { holiday, nameOf, nobody, type People } from '../domain/people/people.ts'
import type { TimeMessages } from './en/times.ts'

/** A date as people say it from `today`: today, tomorrow, a weekday within the week, else weekday and date. */
export function dayText(times: TimeMessages, date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(date).days
  if (days === 0) return times.today
  if (days === 1) return times.tomorrow
  if (days === -1) return times.yesterday
  const weekday = times.weekday(weekdayOf(date))
  return days > 1 && days < 7 ? weekday : `${weekday} ${dateText(times, date)}`
}

/** One for each locale: making one takes a hundred times as long as using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** `23 de novembre`, without year. */
export function dateText(times: TimeMessages, date: Temporal.PlainDate): string {
  const format =
    dateFormats.get(times.locale) ??
    new Intl.DateTimeFormat(times.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  dateFormats.set(times.locale, format)
  return format.format(new Date(Date.UTC(date.year, date.month - 1, date.day)))
}

/** `HH:MM` of an instant in a zone. */
export function clockText(instant: Temporal.Instant, timezone: string): string {
  return instant.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The time of an instant, with its day when that is not the day of `now`. */
export function momentText(
  times: TimeMessages,
  instant: Temporal.Instant,
  now: Temporal.Instant,
  timezone: string,
): string {
  const date = instant.toZonedDateTimeISO(timezone).toPlainDate()
  const today = now.toZonedDateTimeISO(timezone).toPlainDate()
  const clock = clockText(instant, timezone)
  return date.equals(today) ? clock : times.dayAndTime(dayText(times, date, today), clock)
}

/** `1 hour and 20 minutes`; under a minute, seconds. */
export function durationText(times: TimeMessages, seconds: number): string {
  if (seconds < 60) return times.seconds(Math.max(0, Math.round(seconds)))
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return times.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? times.hours(hours) : times.and(times.hours(hours), times.minutes(rest))
}

/** `a, b and c`, in the language's manner. */
export function listText(times: TimeMessages, items: readonly string[]): string {
  return new Intl.ListFormat(times.locale, { type: 'conjunction' }).format(items)
}

/** The shown name of whatever stands in a cell or an audit line: persons, placeholders, the terminal, Tomàtic. */
export function whoText(times: TimeMessages, people: People, key: string): string {
  if (key === nobody) return times.nobody
  if (key === holiday) return times.holiday
  if (key === free) return times.free
  if (key === 'tomatic') return 'Tomàtic'
  return key.startsWith('cli:') ? key.slice('cli:'.length) : nameOf(people, key)
}
