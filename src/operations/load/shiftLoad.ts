import type { FileProblem } from '../../domain/errors.ts'
import { computeShiftLoad, type ShiftLoad } from '../../domain/load/shiftLoad.ts'
import { type LoadWarning, loadWarnings } from '../../domain/load/warnings.ts'
import type { People } from '../../domain/people/people.ts'
import type { Files } from '../../domain/ports/stores.ts'
import { type LoadRequest, readLoadInput } from './readLoadInput.ts'

/** The load of a week, and what should be known of it. */
export interface WeekLoad {
  readonly load: ShiftLoad
  readonly people: People
  readonly warnings: readonly LoadWarning[]
  readonly problems: readonly FileProblem[]
}

/**
 * The turns that each person is due in a week, from the files of the home. Throws `DomainError('file-malformed')` when a
 * file that counts for it never was readable.
 */
export async function shiftLoad(files: Files, request: LoadRequest): Promise<WeekLoad> {
  const { input, people, problems } = await readLoadInput(files, request)
  const load = computeShiftLoad(input)
  return { load, people, warnings: loadWarnings(load), problems }
}
