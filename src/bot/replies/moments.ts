import { Temporal } from 'temporal-polyfill'
import { formatHour, type HourLimits } from '../../domain/calendar/hours.ts'
import type { Shift } from '../../domain/calendar/shift.ts'
import { clockText, dateText, dayText, momentText } from '../../messages/when.ts'
import { todayOf } from '../../notify/reader.ts'
import type { Reader } from '../command.ts'

/** The time of an instant, with its day when that is not today. */
export function momentPhrase(reader: Reader, instant: Temporal.Instant): string {
  return momentText(reader.messages.times, instant, reader.now, reader.timezone)
}

/** The day and time of an instant, also when it is today. */
export function dayAndTime(reader: Reader, instant: Temporal.Instant): string {
  const { times } = reader.messages
  const date = instant.toZonedDateTimeISO(reader.timezone).toPlainDate()
  return times.dayAndTime(dayText(times, date, todayOf(reader)), clockText(instant, reader.timezone))
}

/** `week of 7 January`. */
export function weekPhrase(reader: Reader, week: string): string {
  const { times } = reader.messages
  return times.weekOf(dateText(times, Temporal.PlainDate.from(week)))
}

/** `09:00–10:15` of a shift. */
export function spanOf(reader: Reader, shift: Shift): string {
  return `${clockText(shift.startsAt, reader.timezone)}–${clockText(shift.endsAt, reader.timezone)}`
}

/** `09:00–10:15` of a slot. */
export function slotSpan(hours: HourLimits, index: number): string {
  return `${formatHour(hours[index] ?? 0)}–${formatHour(hours[index + 1] ?? 0)}`
}
