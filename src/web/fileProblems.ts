import { type FileProblem, isDomainError, problemOf } from '../domain/errors.ts'
import type { Files } from '../domain/ports/stores.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'

/** The problems of the files that every page rests on, and of a week's; each is read from its last good state. */
export async function fileProblems(files: Files, week: string | null = null): Promise<FileProblem[]> {
  const loaded = [
    await files.configuration(),
    await files.people(),
    await files.absences(),
    await files.festivities(),
  ]
  const own = week === null ? [] : (await readTimetable(files, week)).problems
  return [...loaded.flatMap(({ fault }) => fault ?? []), ...own]
}

export interface WeekRead {
  readonly timetable: Timetable | null
  readonly problems: FileProblem[]
  /** True for a retired week: it can only be looked at. */
  readonly isArchived: boolean
}

/** A week's timetable, or its retired one, with what is wrong with its file; none when it never was readable. */
export async function readTimetable(files: Files, week: string): Promise<WeekRead> {
  try {
    const current = await files.timetable(week)
    const loaded = current ?? (await files.archivedTimetable(week))
    return {
      timetable: loaded?.value ?? null,
      problems: loaded?.fault ? [loaded.fault] : [],
      isArchived: !current && loaded !== null,
    }
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    return { timetable: null, problems: [problemOf(error)], isArchived: false }
  }
}
