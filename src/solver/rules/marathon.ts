import { type Penalty, penaltyOf } from '../penalty.ts'
import type { Week } from '../week.ts'
import type { Weights } from '../weights.ts'
import type { Pattern } from './pattern.ts'

/**
 * Three turns without rest: what a pattern costs by it. With four turns a day only the exact patterns of the table
 * count (`1110`, `0111`; facts §6.2), otherwise any run of three or more, once.
 */
export function marathonCost(pattern: Pattern, hours: number, weights: Weights): number {
  if (hours === 4) return pattern === 0b0111 || pattern === 0b1110 ? weights.marathon : 0
  return (pattern & (pattern >> 1) & (pattern >> 2)) !== 0 ? weights.marathon : 0
}

/** The days on which somebody has three turns without rest. */
export function marathonPenalties(week: Week): Penalty[] {
  const cost = week.problem.weights.marathon
  return week.personDays
    .filter(({ pattern }) =>
      pattern.length === 4 ? ['1110', '0111'].includes(pattern) : pattern.includes('111'),
    )
    .map(({ day, person, count }) => penaltyOf({ kind: 'marathon', cost, day, person, count }))
}
