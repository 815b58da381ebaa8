import type { Temporal } from 'temporal-polyfill'
import { formatHour } from '../domain/calendar/hours.ts'
import { type ServiceCalendar, type Shift, shiftAt } from '../domain/calendar/shift.ts'
import type { Configuration } from '../domain/configuration.ts'
import type { NoticeSlot } from '../domain/notices.ts'
import type { People } from '../domain/people/people.ts'
import type { Files } from '../domain/ports/stores.ts'

/** One reading of what every operation looks at, so that none mixes two states of the world. */
export interface Situation {
  readonly now: Temporal.Instant
  readonly configuration: Configuration
  readonly people: People
  readonly calendar: ServiceCalendar
  /** The shift going on; null when closed. */
  readonly shift: Shift | null
}

/** Reads the situation of this moment; works inside and outside a unit of work. */
export async function readSituation(files: Files, now: Temporal.Instant): Promise<Situation> {
  const { value: configuration } = await files.configuration()
  const { value: people } = await files.people()
  const { value: festivities } = await files.festivities()
  const { timezone, hours, days } = configuration
  const calendar = { timezone, hours, days, festivities }
  return { now, configuration, people, calendar, shift: shiftAt(calendar, now) }
}

/** A shift as notices name it. */
export function slotOf(shift: Shift, calendar: ServiceCalendar): NoticeSlot {
  return {
    date: shift.date,
    from: formatHour(calendar.hours[shift.hour] ?? 0),
    until: formatHour(calendar.hours[shift.hour + 1] ?? 0),
  }
}
