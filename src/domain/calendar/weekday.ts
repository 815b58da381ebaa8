import { Temporal } from 'temporal-polyfill'

/** Codes of the file formats, Monday first (scheduling facts §1). `ds` and `dg` never occur in original timetables. */
export const weekdays = ['dl', 'dm', 'dx', 'dj', 'dv', 'ds', 'dg'] as const
export type Weekday = (typeof weekdays)[number]

/** True for one of the seven codes, in lower case. */
export function isWeekday(text: string): text is Weekday {
  return (weekdays as readonly string[]).includes(text)
}

/** The code of a date's weekday. */
export function weekdayOf(date: Temporal.PlainDate): Weekday {
  return weekdays[date.dayOfWeek - 1] ?? 'dl'
}

/** The Monday of a date's week; weeks are named by it. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** The date of a weekday in the week of a Monday. */
export function dateOf(monday: Temporal.PlainDate, day: Weekday): Temporal.PlainDate {
  return monday.add({ days: weekdays.indexOf(day) })
}

/** The date that `text` names in strict ISO form (`2030-01-07`), or null. */
export function parseIsoDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** True for the strict ISO text of a Monday; any other text must not reach a file name. */
export function isWeekName(text: string): boolean {
  return parseIsoDate(text)?.dayOfWeek === 1
}
