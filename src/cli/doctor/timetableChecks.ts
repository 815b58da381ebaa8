import { formatHour, type HourLimits } from '../../domain/calendar/hours.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { type Check, ok, warning } from './check.ts'
import { checkFile } from './fileChecks.ts'
import type { FileFacts } from './probes.ts'

/** Every week's file, whether `thisWeek` has one, and whether those to come have the configured hours. */
export function checkTimetables(
  messages: Pick<Catalogue, 'doctor' | 'expectations'>,
  files: readonly (FileFacts<Timetable> & { readonly week: string })[],
  thisWeek: string,
  configuredHours: HourLimits | null,
): Check[] {
  const { doctor } = messages
  const checks = files.flatMap((file) => checkFile(messages, 'timetables', file))
  if (!files.some(({ week }) => week === thisWeek)) {
    checks.push(warning('timetables', doctor.timetables.missing(thisWeek), doctor.mendTimetableMissing))
  }
  for (const { week, value } of files) {
    if (week < thisWeek || !value || !configuredHours) continue
    const hours = value.hours.map(formatHour).join(', ')
    if (hours === configuredHours.map(formatHour).join(', ')) continue
    checks.push(warning('timetables', doctor.timetables.otherHours(week, hours), doctor.mendOtherHours))
  }
  return checks.length > 0 ? checks : [ok('timetables', doctor.timetables.ok(files.length))]
}
