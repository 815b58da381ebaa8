import { type Penalty, penaltyOf } from '../penalty.ts'
import type { PersonDay, Week } from '../week.ts'
import type { Weights } from '../weights.ts'
import { gapsOfPattern, type Pattern } from './pattern.ts'

/**
 * Turns of a day with pauses between them: what a pattern costs by it. With four turns a day only the exact patterns
 * of the table count (`1010`, `0101`, `1001`; facts §6.2); otherwise all pauses long is better than any short one.
 */
export function gapsCost(pattern: Pattern, hours: number, weights: Weights): number {
  if (hours === 4) {
    if (pattern === 0b0101 || pattern === 0b1010) return weights.discontinuous
    return pattern === 0b1001 ? weights.farDiscontinuous : 0
  }
  const gaps = gapsOfPattern(pattern)
  if (gaps.length === 0) return 0
  return gaps.every((gap) => gap >= 2) ? weights.farDiscontinuous : weights.discontinuous
}

/** The days with a short pause between turns. */
export function discontinuousPenalties(week: Week): Penalty[] {
  return penaltiesOf(week, 'discontinuous')
}

/** The days whose turns are far apart. */
export function farDiscontinuousPenalties(week: Week): Penalty[] {
  return penaltiesOf(week, 'farDiscontinuous')
}

function penaltiesOf(week: Week, kind: 'discontinuous' | 'farDiscontinuous'): Penalty[] {
  const cost = week.problem.weights[kind]
  return week.personDays
    .filter((personDay) => kindOf(personDay) === kind)
    .map(({ day, person, count }) => penaltyOf({ kind, cost, day, person, count }))
}

function kindOf({ pattern }: PersonDay): 'discontinuous' | 'farDiscontinuous' | null {
  if (pattern.length === 4) {
    if (['1010', '0101'].includes(pattern)) return 'discontinuous'
    return pattern === '1001' ? 'farDiscontinuous' : null
  }
  if (/10+1/.test(pattern)) return /101/.test(pattern) ? 'discontinuous' : 'farDiscontinuous'
  return null
}
