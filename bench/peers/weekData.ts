import type { Problem, ProblemPerson, Turn, Turns } from '../../src/solver/problem.ts'
import { busyTurnsOf } from '../../src/solver/rules/busy.ts'
import { forcedTurnsOf, turnsToKeepEmpty } from '../../src/solver/rules/forcedTurns.ts'
import { undesiredTurnsOf } from '../../src/solver/rules/undesiredTurns.ts'

/** For each person, day and turn. */
type Cube = readonly (readonly (readonly boolean[])[])[]

/** The data of `week.mzn`, by its names. */
export interface WeekData {
  readonly lines: number
  readonly load: readonly number[]
  readonly dailyMaximum: readonly number[]
  readonly absent: Cube
  readonly undesired: Cube
  readonly forced: Cube
  readonly keepEmpty: readonly (readonly boolean[])[]
  readonly emptyPrice: number
  readonly unforcedPrice: number
  readonly undesiredPrice: number
  readonly multipleHoursPrice: number
  readonly discontinuousPrice: number
  readonly farDiscontinuousPrice: number
  readonly marathonPrice: number
  readonly noBrunchPrice: number
}

/** A problem as data of `week.mzn`; an error where it has what the model does not state. */
export function weekDataOf(problem: Problem): WeekData {
  refuseWhatIsNotStated(problem)
  const { persons, weights } = problem
  const cube = (turnsOf: (person: ProblemPerson) => readonly Turn[]): Cube =>
    persons.map((person) => marked(problem, turnsOf(person)))
  return {
    lines: problem.lines,
    load: persons.map(({ load }) => load),
    dailyMaximum: persons.map(({ dailyMaximum }) => dailyMaximum),
    absent: cube(busyTurnsOf),
    undesired: cube(undesiredTurnsOf),
    forced: cube((person) => forcedTurnsOf(problem, person)),
    keepEmpty: marked(problem, turnsToKeepEmpty(problem)),
    emptyPrice: weights.empty,
    unforcedPrice: weights.unforced,
    undesiredPrice: weights.undesired,
    multipleHoursPrice: weights.multipleHours,
    discontinuousPrice: weights.discontinuous,
    farDiscontinuousPrice: weights.farDiscontinuous,
    marathonPrice: weights.marathon,
    noBrunchPrice: weights.noBrunch,
  }
}

/** The timetable of an answer to `week.mzn`. */
export function turnsOfCube({ days, hours, persons }: Problem, phones: Cube): Turns {
  return days.map((_, day) =>
    Array.from({ length: hours }, (_, hour) =>
      persons
        .filter((_, person) => phones[person]?.[day]?.[hour])
        .map(({ key }) => key)
        .sort(),
    ),
  )
}

function marked({ days, hours }: Problem, turns: readonly Turn[]): boolean[][] {
  return days.map((day) =>
    Array.from({ length: hours }, (_, hour) => turns.some((turn) => turn.day === day && turn.hour === hour)),
  )
}

function refuseWhatIsNotStated({ hours, persons, pinned, rules }: Problem): void {
  if (persons.length === 0) throw new Error('week.mzn needs people')
  if (hours !== 4) throw new Error(`week.mzn is for days of 4 turns, not ${hours}`)
  const hasMore =
    pinned.length > 0 || rules.groups.length > 0 || rules.tables.length > 0 || rules.maxNobodies !== null
  if (hasMore || rules.break !== 'penalise') throw new Error('week.mzn states the newer cost model alone')
}
