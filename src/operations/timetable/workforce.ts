import { type FileProblem, isDomainError, problemOf } from '../../domain/errors.ts'
import type { Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { type Workforce, workforceOf } from '../../domain/timetable/workforce.ts'
import type { Dependencies } from '../dependencies.ts'
import { listWeeks } from './listWeeks.ts'

/** The workforce of every date of all weeks, retired ones among them, by date; and the files that were left out. */
export async function readWorkforce(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
): Promise<{ dates: Workforce[]; skipped: FileProblem[] }> {
  const { files } = deps.stores
  const { weeks, archived } = await listWeeks(deps)
  const readers = [
    ...archived.map((week) => () => files.archivedTimetable(week)),
    ...weeks.map((week) => () => files.timetable(week)),
  ]
  const dates: Workforce[] = []
  const skipped: FileProblem[] = []
  for (const read of readers) {
    const timetable = await readable(read, skipped)
    if (timetable) dates.push(...workforceOf(timetable))
  }
  return { dates: dates.sort((a, b) => (a.date < b.date ? -1 : 1)), skipped }
}

async function readable(
  read: () => Promise<Loaded<Timetable> | null>,
  skipped: FileProblem[],
): Promise<Timetable | null> {
  try {
    return (await read())?.value ?? null
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    skipped.push(problemOf(error))
    return null
  }
}
