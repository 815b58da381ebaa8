import { type Absence, type AbsenceSource, absenceSources } from '../../domain/absences/absence.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import type { CallCategories } from '../../domain/calls/categories.ts'
import type { AssumedKeys, Configuration } from '../../domain/configuration.ts'
import type { Credit } from '../../domain/credit/creditUpTo.ts'
import { isDomainError } from '../../domain/errors.ts'
import { keysOf, noPeople, type People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { type Documents, hashOf } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { parseCallCategories } from './formats/callCategories.ts'
import { parseConfiguration } from './formats/configuration.ts'
import { parseCredit } from './formats/credit.ts'
import { parseFestivities } from './formats/festivities.ts'
import { parsePeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { type ParsedFile, parsedFile, problemOf } from './parsedFile.ts'
import { archiveFolder, callinfoFolder, timetablesFolder } from './places.ts'
import { shippedCategories } from './shippedCategories.ts'
import { archivedFile, creditFile, timetableFile, weeksIn } from './weekFiles.ts'

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
  const timetables = parsedFiles<Timetable>(documents)
  const credits = parsedFiles<Credit>(documents)

  function timetableIn(name: string): Promise<Loaded<Timetable> | null> {
    return timetables(name).read((text) => parseTimetable(text, name))
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
      return weeksIn(await documents.list(timetablesFolder))
    },
    timetable: async (week) => timetableIn(timetableFile(week)),
    async archivedWeeks() {
      return weeksIn(await documents.list(archiveFolder))
    },
    archivedTimetable: async (week) => timetableIn(archivedFile(timetableFile(week))),
    async creditWeeks() {
      return weeksIn(await documents.list(timetablesFolder), 'shiftcredit')
    },
    async credit(week) {
      const name = creditFile(week)
      return credits(name).read((text) => parseCredit(text, name))
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

/** The reader of each of many documents, made when it is first asked for. */
function parsedFiles<T>(documents: Documents): (name: string) => ParsedFile<T> {
  const files = new Map<string, ParsedFile<T>>()
  return (name) => {
    const file = files.get(name) ?? parsedFile<T>(documents, name)
    files.set(name, file)
    return file
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
