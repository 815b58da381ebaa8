import { isWeekName } from '../../domain/calendar/weekday.ts'
import { DomainError } from '../../domain/errors.ts'
import { splitName } from './documents.ts'
import { archiveFolder, timetablesFolder } from './places.ts'

/** The files that a week has of its own, by the first part of their names. */
export type WeekFileKind = 'graella' | 'shiftcredit'

/** The document of a week's timetable. Throws `DomainError('bad-week')` for what is not the ISO date of a Monday. */
export function timetableFile(week: string): string {
  return `${timetablesFolder}/${baseOf('graella', week)}`
}

/** The document of the credit up to and including a week; throws as `timetableFile`. */
export function creditFile(week: string): string {
  return `${timetablesFolder}/${baseOf('shiftcredit', week)}`
}

/** Where a document of a week goes when it is retired: under its own name in the archive. */
export function archivedFile(name: string): string {
  return `${archiveFolder}/${splitName(name).base}`
}

function baseOf(kind: WeekFileKind, week: string): string {
  if (!isWeekName(week)) throw new DomainError('bad-week', { week })
  return `${kind}-${week}.yaml`
}

/** The week of a file of that kind by its name in its folder, or null for any other. */
export function weekOf(base: string, kind: WeekFileKind = 'graella'): string | null {
  const [, found, week = ''] = /^(graella|shiftcredit)-(.*)\.yaml$/.exec(base) ?? []
  return found === kind && isWeekName(week) ? week : null
}

/** The weeks of the files of a kind among the names of a folder, ascending. */
export function weeksIn(bases: readonly string[], kind: WeekFileKind = 'graella'): string[] {
  return bases.flatMap((base) => weekOf(base, kind) ?? []).sort()
}
