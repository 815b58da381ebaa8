import { Temporal } from 'temporal-polyfill'
import { shiftOfCell } from '../../domain/calendar/shift.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import { placesOf } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { timetablesFrom } from './timetablesFrom.ts'

/** A turn of a published week. */
export interface PublishedTurn {
  readonly week: string
  readonly day: Weekday
  readonly hour: number
}

/**
 * The person's first turn on a date or, without one, the first that is not over yet; null when the published weeks have
 * none.
 */
export async function turnOfPerson(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  person: string,
  date: Temporal.PlainDate | null,
): Promise<PublishedTurn | null> {
  const { calendar, now, configuration } = await readSituation(deps.stores.files, deps.clock.now())
  const today = now.toZonedDateTimeISO(configuration.timezone).toPlainDate()
  for (const { value } of await timetablesFrom(deps.stores.files, date ?? today)) {
    for (const { day, hour } of placesOf(value, person)) {
      const shift = shiftOfCell({ ...calendar, hours: value.hours }, value.week, day, hour)
      if (!shift) continue
      const isWanted = date ? shift.date === date.toString() : Temporal.Instant.compare(shift.endsAt, now) > 0
      if (isWanted) return { week: value.week, day, hour }
    }
  }
  return null
}
