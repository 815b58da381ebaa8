import { type FileProblem, isDomainError, problemOf } from '../../domain/errors.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import { absenceFiles } from './absenceFiles.ts'
import { splitName } from './documents.ts'
import { categoriesFile, configurationFile, festivityFiles, peopleFile } from './homeFiles.ts'
import { forcedTurnsFile, timetablesFolder } from './places.ts'
import { creditFile, timetableFile, type WeekFileKind, weekOf } from './weekFiles.ts'

/** The files of people's own that every home may have; those of weeks come beside them. */
export const fixedFiles: readonly string[] = [
  configurationFile,
  peopleFile,
  ...absenceFiles,
  ...festivityFiles,
  forcedTurnsFile,
  categoriesFile,
]

/** The week of a document, or null when it is none of that kind. */
function weekOfDocument(name: string, kind: WeekFileKind): string | null {
  const { folder, base } = splitName(name)
  return folder === timetablesFolder ? weekOf(base, kind) : null
}

/** True for the documents that are people's own. */
export function isPeoplesFile(name: string): boolean {
  return (
    fixedFiles.includes(name) ||
    weekOfDocument(name, 'graella') !== null ||
    weekOfDocument(name, 'shiftcredit') !== null
  )
}

/** What makes a document malformed now, or null when nothing does. */
export async function problemIn(files: Files, name: string): Promise<FileProblem | null> {
  const fault = await faultOf(files, name)
  return fault?.file === name ? fault : null
}

async function faultOf(files: Files, name: string): Promise<FileProblem | null> {
  try {
    return (await load(files, name))?.fault ?? null
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return problemOf(error)
    throw error
  }
}

async function load(files: Files, name: string): Promise<Loaded<unknown> | null> {
  const week = weekOfDocument(name, 'graella')
  if (week !== null) return files.timetable(week)
  const creditWeek = weekOfDocument(name, 'shiftcredit')
  if (creditWeek !== null) return files.credit(creditWeek)
  if (name === configurationFile) return files.configuration()
  if (name === peopleFile) return files.people()
  if (festivityFiles.some((file) => file === name)) return files.festivities()
  if (name === categoriesFile) return files.callCategories()
  if (name === forcedTurnsFile) return files.forcedTurns()
  return files.absences()
}

/** The documents of people's own that a home may have now, in a fixed order. */
export async function peoplesFiles(files: Files): Promise<string[]> {
  const timetables = (await files.weeks()).map(timetableFile)
  return [...fixedFiles, ...timetables, ...(await files.creditWeeks()).map(creditFile)]
}
