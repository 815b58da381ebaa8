import { Temporal } from 'temporal-polyfill'
import { formatHour } from '../../domain/calendar/hours.ts'
import { isOpenOn, type ServiceCalendar } from '../../domain/calendar/shift.ts'
import { dateOf, type Weekday, weekdays } from '../../domain/calendar/weekday.ts'
import { badValue } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import type { FilesCommand } from '../command.ts'
import { problemText } from '../problemText.ts'
import { tableLines } from '../tables.ts'
import { parseWeek } from '../values.ts'

export const calendar: FilesCommand = {
  name: 'calendar',
  access: 'files',
  args: [{ name: 'WEEK' }],
  options: {},
  assumes: anyLines,
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const { files, messages } = session
    const { value: configuration } = await files.configuration()
    const { value: festivities, warnings } = await files.festivities()
    const days = daysOf(week, { ...configuration, festivities })
    const hours = configuration.hours.map(formatHour)
    const rows = days.map(({ day, date, isOpen, holiday }) => [
      day,
      date,
      isOpen ? `${hours.at(0)}-${hours.at(-1)}` : messages.terminal.closedDay,
      holiday ?? '',
    ])
    return {
      kind: 'done',
      lines: tableLines(['day', 'date', 'hours', 'holiday'], rows),
      data: {
        week,
        businessDays: days.flatMap(({ day, isOpen }) => (isOpen ? day : [])),
        hours,
        days: days.map(({ day, date, isOpen, holiday }) => ({ day, date, open: isOpen, holiday })),
      },
      warnings: warnings.map((problem) => problemText(messages, problem)),
    }
  },
}

interface CalendarDay {
  readonly day: Weekday
  readonly date: string
  readonly isOpen: boolean
  /** Its name, also where the helpline would be closed anyway; null on other days. */
  readonly holiday: string | null
}

function daysOf(week: string, calendar: ServiceCalendar): CalendarDay[] {
  const days: CalendarDay[] = []
  for (const day of weekdays) {
    const date = dateOf(Temporal.PlainDate.from(week), day)
    const holiday = calendar.festivities.get(date.toString()) ?? null
    if (!calendar.days.includes(day) && holiday === null) continue
    days.push({ day, date: date.toString(), isOpen: isOpenOn(calendar, date), holiday })
  }
  return days
}
