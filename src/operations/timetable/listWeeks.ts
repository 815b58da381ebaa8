import { preferredWeek } from '../../domain/timetable/preferredWeek.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export interface Weeks {
  /** Weeks with a timetable, ascending. */
  readonly weeks: readonly string[]
  /** The one of them to look at first; null when there is none. */
  readonly preferred: string | null
  /** Retired weeks, ascending, for reading only; without those that are there again. */
  readonly archived: readonly string[]
}

/** The weeks that have a timetable, and those that had one. */
export async function listWeeks(deps: Pick<Dependencies, 'stores' | 'clock'>): Promise<Weeks> {
  const { files } = deps.stores
  const { calendar, now } = await readSituation(files, deps.clock.now())
  const weeks = await files.weeks()
  const archived = (await files.archivedWeeks()).filter((week) => !weeks.includes(week))
  return { weeks, preferred: preferredWeek(calendar, weeks, now), archived }
}
