import type { Absence } from '../../domain/absences/absence.ts'
import type { CallCategories } from '../../domain/calls/categories.ts'
import type { AssumedKeys, Configuration } from '../../domain/configuration.ts'
import type { Credit } from '../../domain/credit/creditUpTo.ts'
import { isDomainError, problemOf } from '../../domain/errors.ts'
import { type ForcedTurns, noForcedTurns } from '../../domain/forcedTurns/forcedTurns.ts'
import { keysOf, noPeople, type People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { absenceFile, absenceReaders, absenceRules, together } from './absenceFiles.ts'
import type { Documents } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { parseCallCategories } from './formats/callCategories.ts'
import { parseConfiguration } from './formats/configuration.ts'
import { parseCredit } from './formats/credit.ts'
import { parseFestivities } from './formats/festivities.ts'
import { parseForcedTurns } from './formats/forcedTurns.ts'
import { parsePeople } from './formats/people.ts'
import { parseOverload, parseTimetable } from './formats/timetable.ts'
import { type ParsedFile, parsedFile } from './parsedFile.ts'
import { archiveFolder, callinfoFolder, forcedTurnsFile, timetablesFolder } from './places.ts'
import { shippedCategories } from './shippedCategories.ts'
import { archivedFile, creditFile, timetableFile, weeksIn } from './weekFiles.ts'

export const configurationFile = 'config.yaml'
export const peopleFile = 'persons.yaml'
/** Of a date in both, the description of the later file counts. */
export const festivityFiles = ['holidays.conf', 'data/noservice.conf'] as const
export const categoriesFile = `${callinfoFolder}/categories.yaml`

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
  const busy = parsedFiles<Absence[]>(documents)
  const closed = festivityFiles.map((name) => ({
    name,
    file: parsedFile<Map<string, string>>(documents, name),
  }))
  const forced = parsedFile<ForcedTurns>(documents, forcedTurnsFile)
  const timetables = parsedFiles<Timetable>(documents)
  const overloads = parsedFiles<Credit>(documents)
  const credits = parsedFiles<Credit>(documents)

  function timetableIn(name: string): Promise<Loaded<Timetable> | null> {
    return timetables(name).read((text) => parseTimetable(text, name))
  }

  async function configuration(): Promise<Loaded<Configuration>> {
    const parse = (text: string) => parseConfiguration(text, configurationFile, assumed)
    return (await configured.read(parse)) ?? { ...parse(''), hash: null, fault: null }
  }

  async function people(): Promise<Loaded<People>> {
    const loaded = await persons.read((text) => parsePeople(text, peopleFile))
    return loaded ?? { value: noPeople(), hash: null, warnings: [], fault: null }
  }

  async function busyFile(name: string): Promise<Loaded<readonly Absence[]>> {
    const { hours, days } = (await configuration()).value
    const known = await people()
    const rules = absenceRules({ hours, days }, known.value)
    const loaded = await busy(name).read(
      (text) => parseAbsences(text, name, rules),
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
      return weeksIn(await documents.list(timetablesFolder))
    },
    timetable: async (week) => timetableIn(timetableFile(week)),
    async overload(week) {
      const name = timetableFile(week)
      return overloads(name).read((text) => parseOverload(text, name))
    },
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
    ...absenceReaders((source) => busyFile(absenceFile(source))),
    absencesText: async (source) => (await documents.read(absenceFile(source)))?.text ?? '',
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

/** The reader of each of many documents, made when it is first asked for. */
function parsedFiles<T>(documents: Documents): (name: string) => ParsedFile<T> {
  const files = new Map<string, ParsedFile<T>>()
  return (name) => {
    const file = files.get(name) ?? parsedFile<T>(documents, name)
    files.set(name, file)
    return file
  }
}
