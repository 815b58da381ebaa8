import { Temporal } from 'temporal-polyfill'
import type { Shift } from '../../domain/calendar/shift.ts'
import { mondayOf, weekdayOf } from '../../domain/calendar/weekday.ts'
import { dateText, dayText } from '../../messages/when.ts'
import { todayOf } from '../../notify/reader.ts'
import { bold, type Markup, markup } from '../../notify/slack/text.ts'
import type { Reader } from '../command.ts'
import { spanOf } from './moments.ts'

/** The shifts of one week below each other: day, hours, and whether they are over or going on. */
export function shiftRows(reader: Reader, shifts: readonly Shift[]): Markup[] {
  const { over, now } = reader.messages.home
  return shifts.map((shift) => {
    const text = `${dayOf(reader, Temporal.PlainDate.from(shift.date))} ${spanOf(reader, shift)}`
    if (Temporal.Instant.compare(shift.endsAt, reader.now) <= 0) return markup`${text} · ${over}`
    const isNow = Temporal.Instant.compare(shift.startsAt, reader.now) <= 0
    return isNow ? markup`${bold(text)} · ${now}` : markup`${bold(text)}`
  })
}

/** Yesterday, today, tomorrow; else the weekday, with its date in any other week than this one. */
function dayOf(reader: Reader, date: Temporal.PlainDate): string {
  const { times } = reader.messages
  const today = todayOf(reader)
  if (Math.abs(today.until(date).days) <= 1) return dayText(times, date, today)
  const weekday = times.weekday(weekdayOf(date))
  return mondayOf(date).equals(mondayOf(today)) ? weekday : `${weekday} ${dateText(times, date)}`
}
