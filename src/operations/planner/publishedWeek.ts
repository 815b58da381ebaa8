import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import { computeShiftLoad } from '../../domain/load/shiftLoad.ts'
import { holiday, type People } from '../../domain/people/people.ts'
import type { Files } from '../../domain/ports/stores.ts'
import { personsOf, type Timetable } from '../../domain/timetable/timetable.ts'
import type { Problem, ProblemPerson, Turns } from '../../solver/problem.ts'
import { readLoadInput } from '../load/readLoadInput.ts'
import { absencesOf, problemOfWeek } from './problemOfWeek.ts'

/** A published timetable as the solver sees it. */
export interface PublishedWeek {
  readonly kind: 'published-week'
  readonly timetable: Timetable
  /** Names the state of the file. */
  readonly hash: string | null
  readonly problem: Problem
  readonly turns: Turns
  readonly people: People
}

/**
 * Reads a published week with the days, hours and lines that it has, so that it is judged as it is: nobody counts as
 * overloaded by the turns that they have. `also` are people who count besides those with a load or a turn. Throws
 * `DomainError('file-malformed')` when a file that counts never was readable.
 */
export async function readPublishedWeek(
  files: Files,
  week: string,
  also: readonly string[] = [],
): Promise<PublishedWeek | { readonly kind: 'no-such-week' }> {
  const loaded = await files.timetable(week)
  if (!loaded) return { kind: 'no-such-week' }
  const read = await readTimetableProblem(files, loaded.value, { also })
  return { kind: 'published-week', timetable: loaded.value, hash: loaded.hash, ...read }
}

/** The problem that a timetable is an answer to, and its turns; `also` as above, overload as configured unless given. */
export async function readTimetableProblem(
  files: Files,
  timetable: Timetable,
  { also = [], maxOverload = null }: { also?: readonly string[]; maxOverload?: number | null } = {},
): Promise<Pick<PublishedWeek, 'problem' | 'turns' | 'people'>> {
  const { week } = timetable
  const { value: people } = await files.people()
  const { value: configuration } = await files.configuration()
  const { value: forced } = await files.forcedTurns()
  const lines = timetable.lines.length
  const { input } = await readLoadInput(files, { week, lines, maxOverload, forgive: false })
  const businessDays = staffedDays(timetable)
  const load = {
    ...computeShiftLoad(input),
    businessDays,
    slotsPerDay: timetable.hours.length - 1,
    lines,
  }
  const snapshot = {
    people,
    load,
    absences: inSlotsOf(input.absences, configuration.hours, timetable.hours),
    forced,
    settings: configuration.planner,
    daily: configuration.load,
    firstDays: [],
  }
  const { problem } = problemOfWeek(snapshot)
  const turns = businessDays.map((day) =>
    (timetable.cells.get(day) ?? []).map((row) => personsOf(row).sort()),
  )
  const known = new Set(problem.persons.map(({ key }) => key))
  const absences = absencesOf(snapshot)
  const others = [...new Set([...turns.flat(2), ...also])].filter((key) => !known.has(key))
  const guests = others.map(
    (key): ProblemPerson => ({
      key,
      load: 0,
      dailyMaximum: load.slotsPerDay,
      absences: absences.get(key) ?? [],
      forced: [],
    }),
  )
  const counts = countsOf(turns)
  const persons = [...problem.persons, ...guests].map((person) => ({
    ...person,
    load: Math.max(person.load, counts.get(person.key) ?? 0),
  }))
  return { problem: { ...problem, persons }, turns, people }
}

function staffedDays({ days, cells }: Timetable): Weekday[] {
  return days.filter((day) => (cells.get(day) ?? []).flat().some((key) => key !== holiday))
}

function countsOf(turns: Turns): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of turns.flat(2)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
