import { computeShiftLoad, type ShiftLoad } from '../../domain/load/shiftLoad.ts'
import { isPlaceholder, keysOf, type People } from '../../domain/people/people.ts'
import type { PlannedWeek, RunNote, RunRequest } from '../../domain/planner/run.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Problem } from '../../solver/problem.ts'
import { readLoadInput } from '../load/readLoadInput.ts'
import { problemOfWeek } from './problemOfWeek.ts'

/** A week that can be planned, read at once. */
export interface WeekProblem {
  readonly kind: 'problem'
  readonly problem: Problem
  readonly planned: PlannedWeek
  readonly notes: readonly RunNote[]
  readonly people: People
  readonly load: ShiftLoad
}

export type ReadWeekProblem =
  | WeekProblem
  | { readonly kind: 'no-people-file' }
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'loads-do-not-sum'; readonly loads: number; readonly cells: number }

/**
 * Reads people, absences, forced turns and load of a week and makes the solver's problem of them. Throws
 * `DomainError('file-malformed')` when a file that counts never was readable.
 */
export async function readWeekProblem(
  files: Files,
  request: Pick<RunRequest, 'week' | 'lines' | 'firstDays' | 'maxOverload'>,
): Promise<ReadWeekProblem> {
  const { week, lines, firstDays, maxOverload } = request
  if (lines < 1) return { kind: 'no-lines' }
  const { value: people, hash } = await files.people()
  if (hash === null) return { kind: 'no-people-file' }
  const { value: configuration } = await files.configuration()
  const { value: forced } = await files.forcedTurns()
  const { input } = await readLoadInput(files, { week, lines, maxOverload, forgive: false })
  const load = computeShiftLoad(input)
  const cells = load.businessDays.length * load.slotsPerDay * load.lines
  const loads = sumOfLoads(load)
  if (loads !== cells || load.unassigned < 0) return { kind: 'loads-do-not-sum', loads, cells }
  const made = problemOfWeek({
    people,
    load,
    absences: input.absences,
    forced,
    settings: configuration.planner,
    daily: configuration.load,
    firstDays,
  })
  return {
    kind: 'problem',
    problem: made.problem,
    planned: {
      days: load.openDays,
      openDays: load.businessDays,
      hours: configuration.hours,
      lines: load.lines,
      overload: Object.fromEntries([...load.people].map(([key, { overload }]) => [key, overload])),
      due: configuration.creditOptions.overloadOfCells
        ? Object.fromEntries([...load.people].map(([key, { proportional }]) => [key, proportional]))
        : null,
    },
    notes: [...made.forced.ignored, ...notesOf(people, load, made.problem)],
    people,
    load,
  }
}

function sumOfLoads(load: ShiftLoad): number {
  let sum = load.unassigned
  for (const { final } of load.people.values()) sum += final
  return sum
}

function notesOf(people: People, load: ShiftLoad, problem: Problem): RunNote[] {
  const notes: RunNote[] = []
  if (load.businessDays.length === 0) return [{ kind: 'all-holidays' }]
  const idle = keysOf(people).filter(
    (key) => people.extensions.has(key) && !isPlaceholder(key) && !load.people.get(key)?.final,
  )
  if (idle.length > 0) notes.push({ kind: 'without-load', persons: idle })
  if (!problem.persons.some((person) => person.load > 0)) notes.push({ kind: 'nobody-available' })
  if (load.lines !== load.linesAsked) {
    notes.push({ kind: 'lines-adjusted', asked: load.linesAsked, lines: load.lines })
  }
  if (load.unassigned > 0) notes.push({ kind: 'unassigned', turns: load.unassigned })
  return notes
}
