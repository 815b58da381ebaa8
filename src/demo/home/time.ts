import type { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../domain/calendar/shift.ts'
import { dateOf, mondayOf } from '../../domain/calendar/weekday.ts'
import { demoTimezone } from './files.ts'

/** The mark under which the time of the demo's clock is kept for `--keep`. */
export const demoClockMark = 'demo-clock'

/** The Monday of the week that it really is in the demo's zone. */
export function demoMonday(realNow: Temporal.Instant): Temporal.PlainDate {
  return mondayOf(realNow.toZonedDateTimeISO(demoTimezone).toPlainDate())
}

/** When the demo's clock starts: Wednesday 09:50, twenty-five minutes before a change of shift. */
export function demoStart(monday: Temporal.PlainDate): Temporal.Instant {
  return instantAt(demoTimezone, dateOf(monday, 'dx'), 9 * 60 + 50)
}

/** Where a demo goes on: where its clock stopped, else at the start of the week that its home was made for. */
export function demoResume(stoppedAt: Temporal.Instant | null, monday: Temporal.PlainDate): Temporal.Instant {
  return stoppedAt ?? demoStart(monday)
}
