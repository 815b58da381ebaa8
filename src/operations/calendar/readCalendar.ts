import { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import { isDomainError } from '../../domain/errors.ts'
import { lastLogged } from '../../domain/ics/lastChange.ts'
import type { ShiftSource, StampedTimetable } from '../../domain/ics/shiftEvents.ts'
import { isPerson } from '../../domain/people/people.ts'
import { type CalendarOwner, wholeTeam } from '../../domain/ports/calendarLinks.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'

/** So many weeks after a week is over, its shifts stay in calendars. */
const weeksKept = 12

export type ReadCalendarOutcome =
  | {
      readonly kind: 'calendar'
      readonly owner: CalendarOwner
      readonly situation: Situation
      readonly source: ShiftSource
    }
  /** The address is none, or none any more. */
  | { readonly kind: 'no-calendar' }
  /** A week that is not over cannot be read: whoever asks had better keep what they have. */
  | { readonly kind: 'unreadable' }

/**
 * What the calendar behind a token is made of: all weeks of the last twelve and to come, the retired ones among them.
 * Each is stamped with its last change, so that the calendar is the same until something changes.
 */
export async function readCalendar(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  token: string,
): Promise<ReadCalendarOutcome> {
  const link = await deps.stores.calendarLinks.find(token)
  if (!link) return { kind: 'no-calendar' }
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { owner } = link
  if (owner !== wholeTeam && !isPerson(situation.people, owner)) return { kind: 'no-calendar' }
  const { timezone, calendar: settings } = situation.configuration
  const thisWeek = mondayOf(situation.now.toZonedDateTimeISO(timezone).toPlainDate())
  const oldest = thisWeek.subtract({ weeks: weeksKept }).toString()
  const weeks: StampedTimetable[] = []
  for (const { week, read } of await kept(deps.stores.files, oldest)) {
    const timetable = await readable(read)
    if (timetable === 'unreadable') {
      if (week >= thisWeek.toString()) return { kind: 'unreadable' }
      continue
    }
    if (timetable) weeks.push({ timetable, stamp: await lastChange(deps, timetable, timezone) })
  }
  return {
    kind: 'calendar',
    owner,
    situation,
    source: { weeks, calendar: situation.calendar, host: settings.host },
  }
}

interface KeptWeek {
  readonly week: string
  readonly read: () => Promise<Loaded<Timetable> | null>
}

/** The weeks from `oldest` on; one that is retired and there again counts as it is there. */
async function kept(files: Files, oldest: string): Promise<KeptWeek[]> {
  const weeks = (await files.weeks()).filter((week) => week >= oldest)
  const retired = (await files.archivedWeeks()).filter((week) => week >= oldest && !weeks.includes(week))
  return [
    ...retired.map((week) => ({ week, read: () => files.archivedTimetable(week) })),
    ...weeks.map((week) => ({ week, read: () => files.timetable(week) })),
  ]
}

async function readable(read: KeptWeek['read']): Promise<Timetable | null | 'unreadable'> {
  try {
    return (await read())?.value ?? null
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return 'unreadable'
    throw error
  }
}

/** When a week's timetable was last changed, as its log and the audit know; four weeks before it where neither does. */
async function lastChange(
  { stores }: Pick<Dependencies, 'stores'>,
  { week, log }: Timetable,
  timezone: string,
): Promise<Temporal.Instant> {
  let newest = Temporal.PlainDate.from(week).subtract({ weeks: 4 }).toZonedDateTime(timezone).toInstant()
  const logged = lastLogged(log, timezone)
  const changes = logged ? [logged] : []
  for (const subject of [week, `graelles/graella-${week}.yaml`]) {
    const [line] = await stores.audit.list({ subject, limit: 1 })
    if (line) changes.push(line.at)
  }
  for (const change of changes) {
    if (Temporal.Instant.compare(newest, change) < 0) newest = change
  }
  return newest
}
