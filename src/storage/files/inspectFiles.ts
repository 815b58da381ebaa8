import type { Configuration } from '../../domain/configuration.ts'
import { type FileProblem, isDomainError } from '../../domain/errors.ts'
import { dailyCallsFile } from '../../domain/home/homeFileGroups.ts'
import { keysOf, type People } from '../../domain/people/people.ts'
import { absenceFiles, absenceRules } from './absenceFiles.ts'
import { splitName } from './documents.ts'
import { decodeText } from './fileReader.ts'
import { parseAbsences } from './formats/absences.ts'
import { parseCallCategories } from './formats/callCategories.ts'
import { parseConfiguration } from './formats/configuration.ts'
import { parseCredit } from './formats/credit.ts'
import { parseDailyCalls } from './formats/dailyCalls.ts'
import { parseFestivities } from './formats/festivities.ts'
import { parseForcedTurns } from './formats/forcedTurns.ts'
import { faultOf, malformed, type Parsed, problem } from './formats/parsed.ts'
import { parsePeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { categoriesFile, configurationFile, festivityFiles, peopleFile } from './homeFiles.ts'
import { forcedTurnsFile } from './places.ts'
import { weekOf } from './weekFiles.ts'

/** What the format of a file says of bytes from elsewhere. */
export interface Inspected {
  readonly text: string
  /** Set when they cannot be used. */
  readonly fault: FileProblem | null
  /** Lines that will be skipped. */
  readonly warnings: readonly FileProblem[]
}

/** Configuration and people of the home. */
export interface OwnFiles {
  readonly configuration: Configuration
  readonly people: People
}

/**
 * Judges files for a home, by their names in it. They are judged together: absences by the configuration and the
 * people that come with them, where some do, else by the home's own.
 */
export function inspectFiles<F extends { readonly name: string; readonly bytes: Uint8Array }>(
  files: readonly F[],
  own: OwnFiles,
): (F & Inspected)[] {
  const inspected = files.map((file) => ({ file, ...textIn(file) }))
  const textOf = (name: string) => inspected.find(({ file }) => file.name === name)?.text ?? null
  const rules = {
    configuration: usable(textOf(configurationFile), (text) => parseConfiguration(text, configurationFile)),
    people: usable(textOf(peopleFile), (text) => parsePeople(text, peopleFile)),
  }
  const judge = {
    configuration: rules.configuration ?? own.configuration,
    people: rules.people ?? own.people,
  }
  return inspected.map(({ file, text, fault }) => ({
    ...file,
    text,
    ...(fault ? { fault, warnings: [] } : judged(file.name, text, judge)),
  }))
}

function textIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const { text, fault } = decodeText(bytes, name)
  return { text, fault: fault && faultOf(fault) }
}

function usable<T>(text: string | null, parse: (text: string) => Parsed<T>): T | null {
  if (text === null) return null
  try {
    return parse(text).value
  } catch {
    return null
  }
}

function judged(name: string, text: string, own: OwnFiles): Omit<Inspected, 'text'> {
  try {
    return { fault: null, warnings: parse(name, text, own).warnings }
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return { fault: faultOf(error), warnings: [] }
    throw error
  }
}

function parse(name: string, text: string, { configuration, people }: OwnFiles): Parsed<unknown> {
  const { base } = splitName(name)
  if (name === configurationFile) return parseConfiguration(text, name)
  if (name === peopleFile) return somePeople(parsePeople(text, name))
  if (absenceFiles.some((file) => file === name))
    return parseAbsences(text, name, absenceRules(configuration, people))
  if (festivityFiles.some((file) => file === name)) return parseFestivities(text, name)
  if (name === forcedTurnsFile) return parseForcedTurns(text, name, configuration)
  if (name === dailyCallsFile) return parseDailyCalls(text, name)
  if (name === categoriesFile) return parseCallCategories(text, name)
  if (weekOf(base, 'shiftcredit') !== null) return parseCredit(text, name)
  return parseTimetable(text, name)
}

/** A file without anybody is no file of people, whatever it is. */
function somePeople(parsed: Parsed<People>): Parsed<People> {
  if (keysOf(parsed.value).length > 0) return parsed
  throw malformed(problem(peopleFile, { line: 1, column: 1 }, 'people', ''))
}
