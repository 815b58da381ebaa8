import { Temporal } from 'temporal-polyfill'
import { type HourLimits, slotAt, slotCount } from './hours.ts'
import { dateOf, mondayOf, type Weekday, weekdayOf } from './weekday.ts'

/** When the helpline is open: configured hours and days in its zone, and the dates without service. */
export interface ServiceCalendar {
  readonly timezone: string
  readonly hours: HourLimits
  readonly days: readonly Weekday[]
  /** ISO date → description, of `holidays.conf` and `data/noservice.conf`. */
  readonly festivities: ReadonlyMap<string, string>
}

/** One slot of one date, between two instants. */
export interface Shift {
  /** ISO date of the week's Monday. */
  readonly week: string
  readonly day: Weekday
  readonly date: string
  /** Index of the slot in the day, from 0. */
  readonly hour: number
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** True when the helpline attends the phone on that date. */
export function isOpenOn(calendar: ServiceCalendar, date: Temporal.PlainDate): boolean {
  return calendar.days.includes(weekdayOf(date)) && !calendar.festivities.has(date.toString())
}

/** The open days of the week of a Monday, in order. */
export function businessDays(calendar: ServiceCalendar, monday: Temporal.PlainDate): Weekday[] {
  return calendar.days.filter((day) => !calendar.festivities.has(dateOf(monday, day).toString()))
}

/** The shifts of a date in order; none when closed. A limit inside a skipped hour falls at the end of the gap. */
export function shiftsOn(calendar: ServiceCalendar, date: Temporal.PlainDate): Shift[] {
  if (!isOpenOn(calendar, date)) return []
  const shifts: Shift[] = []
  for (let hour = 0; hour < slotCount(calendar.hours); hour += 1) {
    const shift = shiftOf(calendar, date, hour)
    if (shift) shifts.push(shift)
  }
  return shifts
}

function shiftOf(calendar: ServiceCalendar, date: Temporal.PlainDate, hour: number): Shift | null {
  const start = calendar.hours[hour]
  const end = calendar.hours[hour + 1]
  if (start === undefined || end === undefined) return null
  return {
    week: mondayOf(date).toString(),
    day: weekdayOf(date),
    date: date.toString(),
    hour,
    startsAt: instantAt(calendar.timezone, date, start),
    endsAt: instantAt(calendar.timezone, date, end),
  }
}

/**
 * The instant of a local minute of a date; `24:00` is the next midnight. A time that the clock change skips is the end
 * of the gap, one that it repeats the first of both.
 */
export function instantAt(timezone: string, date: Temporal.PlainDate, minute: number): Temporal.Instant {
  const days = Math.floor(minute / (24 * 60))
  const time = { hour: Math.floor((minute % (24 * 60)) / 60), minute: minute % 60 }
  const wall = date.add({ days }).toPlainDateTime(time)
  const zoned = wall.toZonedDateTime(timezone)
  if (zoned.toPlainDateTime().equals(wall)) return zoned.toInstant()
  return (zoned.add({ minutes: 1 }).getTimeZoneTransition('previous') ?? zoned).toInstant()
}

/** The shift of a week's cell, or null when its date is closed or the slot is outside the hours. */
export function shiftOfCell(
  calendar: ServiceCalendar,
  week: string,
  day: Weekday,
  hour: number,
): Shift | null {
  const date = dateOf(Temporal.PlainDate.from(week), day)
  return isOpenOn(calendar, date) ? shiftOf(calendar, date, hour) : null
}

/** The shift going on at an instant, or null when the helpline is closed then. */
export function shiftAt(calendar: ServiceCalendar, instant: Temporal.Instant): Shift | null {
  const date = instant.toZonedDateTimeISO(calendar.timezone).toPlainDate()
  for (const shift of shiftsOn(calendar, date)) {
    if (isWithin(shift, instant)) return shift
  }
  return null
}

function isWithin(shift: Shift, instant: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(shift.startsAt, instant) <= 0 &&
    Temporal.Instant.compare(instant, shift.endsAt) < 0
  )
}

/** The first shift that starts strictly after an instant, within `horizonDays`; null when there is none. */
export function nextShift(
  calendar: ServiceCalendar,
  instant: Temporal.Instant,
  horizonDays = 21,
): Shift | null {
  let date = instant.toZonedDateTimeISO(calendar.timezone).toPlainDate()
  for (let day = 0; day <= horizonDays; day += 1) {
    for (const shift of shiftsOn(calendar, date)) {
      if (Temporal.Instant.compare(shift.startsAt, instant) > 0) return shift
    }
    date = date.add({ days: 1 })
  }
  return null
}

/** Local time of an instant: Monday of its week, weekday code, and the slot of `hours` (null outside them). */
export function localSlot(
  timezone: string,
  hours: HourLimits,
  instant: Temporal.Instant,
): { week: string; day: Weekday; hour: number | null } {
  const local = instant.toZonedDateTimeISO(timezone)
  const date = local.toPlainDate()
  return {
    week: mondayOf(date).toString(),
    day: weekdayOf(date),
    hour: slotAt(hours, local.hour * 60 + local.minute),
  }
}
