import { isWeekName } from '../calendar/weekday.ts'

/** Parts of a home that can be copied from another installation. */
export const homeFileGroups = [
  'config',
  'people',
  'timetables',
  'credit',
  'archive',
  'absences',
  'holidays',
  'forced',
  'calls',
] as const
export type HomeFileGroup = (typeof homeFileGroups)[number]

/** Where the files of a group are: by name, or all of the weeks in a folder whose names begin so. */
export interface HomeFilePlaces {
  readonly names: readonly string[]
  readonly weeks: readonly { readonly folder: string; readonly kinds: readonly string[] }[]
}

const timetables = 'graelles'

/** The day's calls of another installation, which are taken over where no call was ever kept. */
export const dailyCallsFile = 'callinfo/dailycalls.yaml'

/** The files of every group, relative to the home (scheduling facts §2). */
export const homeFilePlaces: Readonly<Record<HomeFileGroup, HomeFilePlaces>> = {
  config: named('config.yaml'),
  people: named('persons.yaml'),
  timetables: weekly(timetables, 'graella'),
  credit: weekly(timetables, 'shiftcredit'),
  archive: weekly(`${timetables}/old`, 'graella', 'shiftcredit'),
  absences: named('oneshot.conf', 'indisponibilitats.conf', 'indisponibilitats-vacances.conf'),
  holidays: named('holidays.conf', 'data/noservice.conf'),
  forced: named('data/forced-turns.yaml'),
  calls: named('callinfo/categories.yaml', dailyCallsFile),
}

/** What the groups are called where the original names them otherwise. */
const otherNames: Readonly<Record<string, HomeFileGroup>> = {
  persons: 'people',
  busy: 'absences',
  oneshot: 'absences',
  shiftcredit: 'credit',
  festivities: 'holidays',
  fixedturns: 'forced',
  callcategories: 'calls',
}

/** The group of a word, as we call it or as the original does; null for any other. */
export function homeFileGroupOf(word: string): HomeFileGroup | null {
  return homeFileGroups.find((group) => group === word) ?? otherNames[word] ?? null
}

/** True for the name of a week's file of one of these kinds: `graella-2030-01-07.yaml`. */
export function isWeekFile(base: string, kinds: readonly string[]): boolean {
  const [, kind = '', week = ''] = /^([a-z]+)-(.*)\.yaml$/.exec(base) ?? []
  return kinds.includes(kind) && isWeekName(week)
}

/** The week of a timetable in use by the name of its file; null for any other file. */
export function weekOfHomeFile(name: string): string | null {
  const [, week = ''] = /^graelles\/graella-(.*)\.yaml$/.exec(name) ?? []
  return isWeekName(week) ? week : null
}

function named(...names: string[]): HomeFilePlaces {
  return { names, weeks: [] }
}

function weekly(folder: string, ...kinds: string[]): HomeFilePlaces {
  return { names: [], weeks: [{ folder, kinds }] }
}
