import type { Timetable } from '../../domain/timetable/timetable.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { type Check, ok, warning } from './check.ts'
import { checkFile } from './fileChecks.ts'
import type { FileFacts } from './probes.ts'

/** Every week's file, and whether `thisWeek` has one. */
export function checkTimetables(
  messages: Pick<Catalogue, 'doctor' | 'expectations'>,
  files: readonly (FileFacts<Timetable> & { readonly week: string })[],
  thisWeek: string,
): Check[] {
  const { doctor } = messages
  const checks = files.flatMap((file) => checkFile(messages, 'timetables', file))
  if (!files.some(({ week }) => week === thisWeek)) {
    checks.push(warning('timetables', doctor.timetables.missing(thisWeek), doctor.mendTimetableMissing))
  }
  return checks.length > 0 ? checks : [ok('timetables', doctor.timetables.ok(files.length))]
}
