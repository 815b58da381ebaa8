import type { Breach, Penalty } from './penalty.ts'
import type { Problem, Turns } from './problem.ts'
import { breakBreaches, breakfastPenalties } from './rules/breakfast.ts'
import { busyBreaches } from './rules/busy.ts'
import { crosstalkPenalties } from './rules/crosstalk.ts'
import { dailyMaximumBreaches } from './rules/dailyMaximum.ts'
import { emptyPenalties } from './rules/emptyLines.ts'
import { unforcedPenalties } from './rules/forcedTurns.ts'
import { discontinuousPenalties, farDiscontinuousPenalties } from './rules/gaps.ts'
import { maxPhoningBreaches, minIdleBreaches } from './rules/groupLimits.ts'
import { linesBreaches, unknownPersonBreaches } from './rules/lines.ts'
import { loadBreaches } from './rules/load.ts'
import { marathonPenalties } from './rules/marathon.ts'
import { maxNobodiesBreaches } from './rules/maxNobodies.ts'
import { multipleHoursPenalties } from './rules/multipleHours.ts'
import { pinBreaches } from './rules/pins.ts'
import { tableBreaches } from './rules/tableLimits.ts'
import { undesiredPenalties } from './rules/undesiredTurns.ts'
import { type Week, weekOf } from './week.ts'

/** In the order in which penalties are listed. */
const penaltiesOfRules: readonly ((week: Week) => Penalty[])[] = [
  emptyPenalties,
  unforcedPenalties,
  undesiredPenalties,
  multipleHoursPenalties,
  discontinuousPenalties,
  farDiscontinuousPenalties,
  marathonPenalties,
  breakfastPenalties,
  crosstalkPenalties,
]

const breachesOfRules: readonly ((week: Week) => Breach[])[] = [
  unknownPersonBreaches,
  linesBreaches,
  busyBreaches,
  loadBreaches,
  dailyMaximumBreaches,
  breakBreaches,
  maxNobodiesBreaches,
  maxPhoningBreaches,
  minIdleBreaches,
  tableBreaches,
  pinBreaches,
]

/** What a timetable costs, why, and which hard rules it breaks. */
export interface Score {
  /** The sum of the penalties. */
  readonly cost: number
  readonly penalties: readonly Penalty[]
  readonly breaches: readonly Breach[]
}

/** Scores a timetable from its names alone; it knows nothing of how the timetable was found. */
export function check(problem: Problem, turns: Turns): Score {
  const week = weekOf(problem, turns)
  const penalties = penaltiesOfRules.flatMap((rule) => rule(week)).filter(({ cost }) => cost !== 0)
  let cost = 0
  for (const penalty of penalties) cost += penalty.cost
  return { cost, penalties, breaches: breachesOfRules.flatMap((rule) => rule(week)) }
}
