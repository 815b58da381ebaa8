import { Temporal } from 'temporal-polyfill'
import { formatHour } from '../../domain/calendar/hours.ts'
import { isOpenOn } from '../../domain/calendar/shift.ts'
import { dateOf, type Weekday, weekdays } from '../../domain/calendar/weekday.ts'
import { badValue } from '../answer.ts'
import type { OperationCommand } from '../command.ts'
import { problemText } from '../problemText.ts'
import type { Session } from '../session.ts'
import { tableLines } from '../tables.ts'
import { parseWeek } from '../values.ts'

export const calendar: OperationCommand = {
  name: 'calendar',
  access: 'read',
  args: [{ name: 'WEEK' }],
  options: {},
  async run(input, session) {
    const week = parseWeek(input.argument('WEEK'))
    if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
    const { warnings } = await session.deps.stores.files.festivities()
    const days = daysOf(week, session)
    const hours = session.situation.calendar.hours.map(formatHour)
    const rows = days.map(({ day, date, isOpen, holiday }) => [
      day,
      date,
      isOpen ? `${hours.at(0)}-${hours.at(-1)}` : session.messages.terminal.closedDay,
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
      warnings: warnings.map((problem) => problemText(session.messages, problem)),
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

function daysOf(week: string, { situation }: Session): CalendarDay[] {
  const { calendar } = situation
  const days: CalendarDay[] = []
  for (const day of weekdays) {
    const date = dateOf(Temporal.PlainDate.from(week), day)
    const holiday = calendar.festivities.get(date.toString()) ?? null
    if (!calendar.days.includes(day) && holiday === null) continue
    days.push({ day, date: date.toString(), isOpen: isOpenOn(calendar, date), holiday })
  }
  return days
}
