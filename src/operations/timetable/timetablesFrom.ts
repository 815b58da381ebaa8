import type { Temporal } from 'temporal-polyfill'
import { mondayOf } from '../../domain/calendar/weekday.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'

/** The timetables of a date's week and of all later ones; those that never were readable are left out. */
export async function timetablesFrom(files: Files, date: Temporal.PlainDate): Promise<Loaded<Timetable>[]> {
  const first = mondayOf(date).toString()
  const found: Loaded<Timetable>[] = []
  for (const week of await files.weeks()) {
    if (week < first) continue
    const loaded = await unlessMalformed(files.timetable(week))
    if (loaded) found.push(loaded)
  }
  return found
}

async function unlessMalformed<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return null
    throw error
  }
}
