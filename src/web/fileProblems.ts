import { type FileProblem, isDomainError } from '../domain/errors.ts'
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

/** A week's timetable with what is wrong with its file; without timetable when it never was readable. */
export async function readTimetable(
  files: Files,
  week: string,
): Promise<{ timetable: Timetable | null; problems: FileProblem[] }> {
  try {
    const loaded = await files.timetable(week)
    return { timetable: loaded?.value ?? null, problems: loaded?.fault ? [loaded.fault] : [] }
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    const { file, line, column, expected, found } = error.params
    const problem = {
      file: String(file),
      line: Number(line),
      column: Number(column),
      expected: String(expected),
      found: String(found),
    }
    return { timetable: null, problems: [problem] }
  }
}
