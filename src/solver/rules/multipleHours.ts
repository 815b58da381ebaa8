import { type Penalty, penaltyOf } from '../penalty.ts'
import type { Week } from '../week.ts'
import type { Weights } from '../weights.ts'
import { turnsInPattern } from './pattern.ts'

/** Turns pile up on one day at n·(n−1): what a day's pattern costs by it. */
export function multipleHoursCost(pattern: number, weights: Weights): number {
  const count = turnsInPattern(pattern)
  return weights.multipleHours * count * (count - 1)
}

/** The days on which somebody has more than one turn. */
export function multipleHoursPenalties(week: Week): Penalty[] {
  const penalties: Penalty[] = []
  for (const { person, day, count } of week.personDays) {
    if (count < 2) continue
    const cost = week.problem.weights.multipleHours * (count ** 2 - count)
    penalties.push(penaltyOf({ kind: 'multipleHours', cost, day, person, count }))
  }
  return penalties
}
