import type { Absence, AbsenceSource } from '../../domain/absences/absence.ts'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import type { CallCategories } from '../../domain/calls/categories.ts'
import type { Configuration } from '../../domain/configuration.ts'
import { DomainError, isDomainError } from '../../domain/errors.ts'
import { type ForcedTurns, noForcedTurns } from '../../domain/forcedTurns/forcedTurns.ts'
import { keysOf, noPeople, type People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { absenceFile, absenceReaders, absenceRules, together } from './absenceFiles.ts'
import type { Documents } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { parseCallCategories } from './formats/callCategories.ts'
import { parseConfiguration } from './formats/configuration.ts'
import { parseFestivities } from './formats/festivities.ts'
import { parseForcedTurns } from './formats/forcedTurns.ts'
import { parsePeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { type ParsedFile, parsedFile, problemOf } from './parsedFile.ts'
import { callinfoFolder, timetablesFolder } from './places.ts'
import { shippedCategories } from './shippedCategories.ts'

export const configurationFile = 'config.yaml'
export const peopleFile = 'persons.yaml'
/** Of a date in both, the description of the later file counts. */
export const festivityFiles = ['holidays.conf', 'data/noservice.conf'] as const
export const forcedTurnsFile = 'data/forced-turns.yaml'
export const categoriesFile = `${callinfoFolder}/categories.yaml`

/** The document of a week's timetable. Throws `DomainError('bad-week')` for what is not the ISO date of a Monday. */
export function timetableFile(week: string): string {
  if (!isWeekName(week)) throw new DomainError('bad-week', { week })
  return `${timetablesFolder}/graella-${week}.yaml`
}

/** The week whose timetable a document of their folder is, or null. */
export function weekOf(base: string): string | null {
  const week = /^graella-(.*)\.yaml$/.exec(base)?.[1] ?? ''
  return isWeekName(week) ? week : null
}

/** The readers of all files of a home. */
export function createHomeFiles(documents: Documents): Files {
  const configured = parsedFile<Configuration>(documents, configurationFile, {
    expected: 'hours',
    lacking: () => false,
  })
  const persons = parsedFile<People>(documents, peopleFile, {
    expected: 'people',
    lacking: (people) => keysOf(people).length === 0,
  })
  const categories = parsedFile<CallCategories>(documents, categoriesFile)
  const busy: Readonly<Record<AbsenceSource, ParsedFile<Absence[]>>> = {
    oneshot: parsedFile(documents, absenceFile('oneshot')),
    weekly: parsedFile(documents, absenceFile('weekly')),
    'days-off': parsedFile(documents, absenceFile('days-off')),
  }
  const closed = festivityFiles.map((name) => ({
    name,
    file: parsedFile<Map<string, string>>(documents, name),
  }))
  const forced = parsedFile<ForcedTurns>(documents, forcedTurnsFile)
  const timetables = new Map<string, ParsedFile<Timetable>>()

  function timetableOf(name: string): ParsedFile<Timetable> {
    const file = timetables.get(name) ?? parsedFile<Timetable>(documents, name)
    timetables.set(name, file)
    return file
  }

  async function configuration(): Promise<Loaded<Configuration>> {
    const loaded = await configured.read((text) => parseConfiguration(text, configurationFile))
    return loaded ?? { ...parseConfiguration('', configurationFile), hash: null, fault: null }
  }

  async function people(): Promise<Loaded<People>> {
    const loaded = await persons.read((text) => parsePeople(text, peopleFile))
    return loaded ?? { value: noPeople(), hash: null, warnings: [], fault: null }
  }

  async function absencesIn(source: AbsenceSource): Promise<Loaded<readonly Absence[]>> {
    const { hours, days } = (await configuration()).value
    const known = await people()
    const rules = absenceRules({ hours, days }, known.value)
    const loaded = await busy[source].read(
      (text) => parseAbsences(text, absenceFile(source), rules),
      [rules.slotsPerDay, ...days, known.hash].join(' '),
    )
    return loaded ?? { value: [], hash: null, warnings: [], fault: null }
  }

  async function callCategories(): Promise<Loaded<CallCategories>> {
    try {
      const loaded = await categories.read((text) => parseCallCategories(text, categoriesFile))
      return loaded ?? { value: await shippedCategories(), hash: null, warnings: [], fault: null }
    } catch (error) {
      if (!isDomainError(error, 'file-malformed')) throw error
      return { value: await shippedCategories(), hash: null, warnings: [], fault: problemOf(error) }
    }
  }

  return {
    configuration,
    callCategories,
    people,
    async weeks() {
      const bases = await documents.list(timetablesFolder)
      return bases.flatMap((base) => weekOf(base) ?? []).sort()
    },
    async timetable(week) {
      const name = timetableFile(week)
      return timetableOf(name).read((text) => parseTimetable(text, name))
    },
    ...absenceReaders(absencesIn),
    async forcedTurns() {
      const { days, hours } = (await configuration()).value
      const shape = { days, hours }
      const loaded = await forced.read(
        (text) => parseForcedTurns(text, forcedTurnsFile, shape),
        [...days, ...hours].join(' '),
      )
      return loaded ?? { value: noForcedTurns(shape), hash: null, warnings: [], fault: null }
    },
    async festivities() {
      const loaded: (Loaded<Map<string, string>> | null)[] = []
      for (const { name, file } of closed)
        loaded.push(await file.read((text) => parseFestivities(text, name)))
      return { ...together(loaded), value: new Map(loaded.flatMap((one) => [...(one?.value ?? [])])) }
    },
  }
}
