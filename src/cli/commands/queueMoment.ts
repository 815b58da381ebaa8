import type { Temporal } from 'temporal-polyfill'
import { parseHour } from '../../domain/calendar/hours.ts'
import { instantAt } from '../../domain/calendar/shift.ts'
import { parseIsoDate } from '../../domain/calendar/weekday.ts'
import type { PlannedAt } from '../../operations/queue/setQueueAt.ts'
import { type Answer, badValue } from '../answer.ts'
import type { OptionSpec } from '../command.ts'
import type { Input } from '../input.ts'
import { type Session, todayOf } from '../session.ts'

/** Options that name a moment of the timetable. */
export const momentOptions = {
  date: { value: 'YYYY-MM-DD', short: 'd' },
  time: { value: 'HH:MM', short: 't' },
} as const satisfies Readonly<Record<string, OptionSpec>>

/** The moment that `-d` and `-t` name; now, today or at this time where one or both are absent. */
export function momentOf(
  input: Input,
  session: Session,
): { readonly kind: 'moment'; readonly at: Temporal.Instant } | Answer {
  const { now, configuration } = session.situation
  const dateText = input.text('date')
  const timeText = input.text('time')
  if (dateText === null && timeText === null) return { kind: 'moment', at: now }
  const date = dateText === null ? todayOf(session) : parseIsoDate(dateText)
  if (!date) return badValue('--date', dateText ?? '', 'date')
  const local = now.toZonedDateTimeISO(configuration.timezone)
  const minute = timeText === null ? local.hour * 60 + local.minute : parseHour(timeText)
  if (minute === null) return badValue('--time', timeText ?? '', 'time')
  return { kind: 'moment', at: instantAt(configuration.timezone, date, minute) }
}

/** The refusal of a moment for which the timetable gives nobody. */
export function nobodyPlanned(
  session: Session,
  outcome: Extract<PlannedAt, { kind: 'nobody-planned' }>,
): Answer {
  return {
    kind: 'refused',
    text: session.messages.terminal.nobodyPlanned[outcome.reason],
    data: outcome,
  }
}
