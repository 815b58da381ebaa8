import { type Absence, type AbsenceSource, absenceSources } from '../../domain/absences/absence.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import type { CallCategories } from '../../domain/calls/categories.ts'
import type { AssumedKeys, Configuration } from '../../domain/configuration.ts'
import { DomainError, isDomainError } from '../../domain/errors.ts'
import { keysOf, noPeople, type People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { type Documents, hashOf } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { parseCallCategories } from './formats/callCategories.ts'
import { parseConfiguration } from './formats/configuration.ts'
import { parseFestivities } from './formats/festivities.ts'
import { parsePeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { type ParsedFile, parsedFile, problemOf } from './parsedFile.ts'
import { callinfoFolder, timetablesFolder } from './places.ts'
import { shippedCategories } from './shippedCategories.ts'

export const configurationFile = 'config.yaml'
export const peopleFile = 'persons.yaml'
const absenceFileNames: Readonly<Record<AbsenceSource, string>> = {
  oneshot: 'oneshot.conf',
  weekly: 'indisponibilitats.conf',
  'days-off': 'indisponibilitats-vacances.conf',
}
export const absenceFiles = absenceSources.map(absenceFile)
/** Of a date in both, the description of the later file counts. */
export const festivityFiles = ['holidays.conf', 'data/noservice.conf'] as const
export const categoriesFile = `${callinfoFolder}/categories.yaml`

/** The document of a kind of absences. */
export function absenceFile(source: AbsenceSource): string {
  return absenceFileNames[source]
}

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

/** The readers of all files of a home; `assumed` stands for required keys that its configuration may lack. */
export function createHomeFiles(documents: Documents, assumed: AssumedKeys = {}): Files {
  const configured = parsedFile<Configuration>(documents, configurationFile, {
    expected: 'hours',
    lacking: () => false,
  })
  const persons = parsedFile<People>(documents, peopleFile, {
    expected: 'people',
    lacking: (people) => keysOf(people).length === 0,
  })
  const categories = parsedFile<CallCategories>(documents, categoriesFile)
  const busy = new Map<string, ParsedFile<Absence[]>>()
  const closed = festivityFiles.map((name) => ({
    name,
    file: parsedFile<Map<string, string>>(documents, name),
  }))
  const timetables = new Map<string, ParsedFile<Timetable>>()

  function timetableOf(name: string): ParsedFile<Timetable> {
    const file = timetables.get(name) ?? parsedFile<Timetable>(documents, name)
    timetables.set(name, file)
    return file
  }

  async function configuration(): Promise<Loaded<Configuration>> {
    const parse = (text: string) => parseConfiguration(text, configurationFile, assumed)
    return (await configured.read(parse)) ?? { ...parse(''), hash: null, fault: null }
  }

  async function busyFile(name: string): Promise<Loaded<readonly Absence[]>> {
    const { hours, days } = (await configuration()).value
    const slots = slotCount(hours)
    const file = busy.get(name) ?? parsedFile<Absence[]>(documents, name)
    busy.set(name, file)
    const parse = (text: string) => parseAbsences(text, name, slots, days)
    const loaded = await file.read(parse, `${slots} ${days.join(' ')}`)
    return loaded ?? { value: [], hash: null, warnings: [], fault: null }
  }

  const absencesIn = (source: AbsenceSource) => busyFile(absenceFile(source))

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
    async people() {
      const loaded = await persons.read((text) => parsePeople(text, peopleFile))
      return loaded ?? { value: noPeople(), hash: null, warnings: [], fault: null }
    },
    async weeks() {
      const bases = await documents.list(timetablesFolder)
      return bases.flatMap((base) => weekOf(base) ?? []).sort()
    },
    async timetable(week) {
      const name = timetableFile(week)
      return timetableOf(name).read((text) => parseTimetable(text, name))
    },
    busyFile,
    absencesIn,
    daysOff: () => absencesIn('days-off'),
    async absences() {
      const loaded: Loaded<readonly Absence[]>[] = []
      for (const source of absenceSources) loaded.push(await absencesIn(source))
      return { ...together(loaded), value: loaded.flatMap(({ value }) => value) }
    },
    async festivities() {
      const loaded: (Loaded<Map<string, string>> | null)[] = []
      for (const { name, file } of closed)
        loaded.push(await file.read((text) => parseFestivities(text, name)))
      return { ...together(loaded), value: new Map(loaded.flatMap((one) => [...(one?.value ?? [])])) }
    },
  }
}

/** What is told of several files as if they were one. */
function together(files: readonly (Loaded<unknown> | null)[]): Omit<Loaded<never>, 'value'> {
  const hashes = files.map((file) => file?.hash ?? '')
  return {
    hash: hashes.some((hash) => hash !== '') ? hashOf(hashes.join(' ')) : null,
    warnings: files.flatMap((file) => file?.warnings ?? []),
    fault: files.find((file) => file?.fault)?.fault ?? null,
  }
}
