import { Temporal } from 'temporal-polyfill'
import { parseHour } from '../domain/calendar/hours.ts'
import { instantAt } from '../domain/calendar/shift.ts'
import { mondayOf, parseIsoDate } from '../domain/calendar/weekday.ts'

const longestPauseMinutes = 12 * 60

/** Minutes of `15`, `15m`, `15min`, `1h`, `1h30`, `1h30m` or `1:30`, from 1 to 720; null for any other text. */
export function parseDuration(text: string): number | null {
  const match =
    /^(?<minutes>\d{1,3})(?:m|min)?$/i.exec(text) ??
    /^(?<hours>\d{1,2})h(?:(?<minutes>\d{1,2})(?:m|min)?)?$/i.exec(text) ??
    /^(?<hours>\d{1,2}):(?<minutes>\d{2})$/.exec(text)
  if (!match) return null
  const minutes = Number(match.groups?.hours ?? 0) * 60 + Number(match.groups?.minutes ?? 0)
  return minutes >= 1 && minutes <= longestPauseMinutes ? minutes : null
}

/**
 * The instant that a text names in a zone: `2030-01-07` (its midnight), `2030-01-07T10:15` or with a blank, a full
 * ISO instant, or how long before `now` (`30m`, `2h`, `3d`); null for any other text.
 */
export function parseMoment(text: string, timezone: string, now: Temporal.Instant): Temporal.Instant | null {
  const ago = /^(\d{1,4})([mhd])$/.exec(text)
  if (ago) {
    const minutes = { m: 1, h: 60, d: 24 * 60 }[ago[2] ?? ''] ?? 0
    return now.subtract({ minutes: Number(ago[1]) * minutes })
  }
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return instantOf(text)
  const [day = '', time = '00:00', ...more] = text.split(/[T ]/)
  const date = parseIsoDate(day)
  const minute = parseHour(time)
  if (!date || minute === null || more.length > 0) return null
  return instantAt(timezone, date, minute)
}

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

/** The Monday of the week of an ISO date, as timetables are named; null for any other text. */
export function parseWeek(text: string): string | null {
  const date = parseIsoDate(text)
  return date ? mondayOf(date).toString() : null
}

/** A whole number within limits; null for any other text. */
export function parseCount(text: string, lowest: number, highest: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null
  const count = Number(text)
  return count >= lowest && count <= highest ? count : null
}

/** A decimal number of turns, 0 or more; null for any other text. */
export function parseTurns(text: string): number | null {
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}
