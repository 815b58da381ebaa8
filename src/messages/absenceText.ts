import { Temporal } from 'temporal-polyfill'
import type { AbsenceInWords } from '../domain/absences/inWords.ts'
import { weekdayOf } from '../domain/calendar/weekday.ts'
import type { Catalogue } from './catalogue.ts'
import { dateText, listText } from './when.ts'

type Words = Pick<Catalogue, 'absences' | 'times'>

/** An absence in one line, with its mark: `⛔ Every Monday, from 11:30 to 14:00: team meeting (cannot)`. */
export function absenceText(messages: Words, absence: AbsenceInWords): string {
  const { absences } = messages
  const mark = absence.required ? '⛔' : '🟡'
  const line = absences.line(absenceDay(messages, absence), absenceSpan(messages, absence), absence.reason)
  return `${mark} ${line} (${absence.required ? absences.required : absences.optional})`
}

/** On which days an absence is: `Every Monday`, `Every day`, `On Tuesday 8 January`. */
export function absenceDay({ absences, times }: Words, { date, weekday }: AbsenceInWords): string {
  if (date !== null) {
    const day = Temporal.PlainDate.from(date)
    return absences.on(`${times.weekday(weekdayOf(day))} ${dateText(times, day)}`)
  }
  return weekday === null ? absences.everyDay : absences.every(times.weekday(weekday))
}

/** When a day off is: its file is of one week, so that a weekday is that of this week only. */
export function dayOffDay(messages: Words, dayOff: AbsenceInWords): string {
  if (dayOff.date !== null || dayOff.weekday === null) return absenceDay(messages, dayOff)
  const weekday = messages.times.weekday(dayOff.weekday)
  return weekday.slice(0, 1).toUpperCase() + weekday.slice(1)
}

/** At which times an absence is: `all day`, `from 9:00 to 10:15 and from 12:45 to 14:00`. */
export function absenceSpan({ absences, times }: Words, { spans }: AbsenceInWords): string {
  if (spans.length === 0) return absences.allDay
  return listText(
    times,
    spans.map(({ from, until }) => times.fromTo(from, until)),
  )
}
