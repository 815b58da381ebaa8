import { type Breach, breachOf } from '../penalty.ts'
import type { Problem } from '../problem.ts'
import type { Week } from '../week.ts'

/**
 * What empty lines beyond the maximum cost inside the programme: dearer than any chain of moves that fills one, so
 * that the maximum is exceeded only where nothing else helps (`maxNingusPerTurn`, facts §6.4). No part of the cost.
 */
export function excessNobodiesCost(problem: Problem, emptyLines: number): number {
  const { maxNobodies } = problem.rules
  if (maxNobodies === null) return 0
  const dearest = problem.weights.empty * (2 * problem.lines + 100)
  return dearest * Math.max(0, emptyLines - maxNobodies)
}

/** The turns with more empty lines than allowed. */
export function maxNobodiesBreaches(week: Week): Breach[] {
  const { maxNobodies } = week.problem.rules
  if (maxNobodies === null) return []
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    const value = week.problem.lines - people.size
    if (value > maxNobodies) {
      breaches.push(breachOf({ rule: 'maxNobodies', day, hour, value, limit: maxNobodies }))
    }
  }
  return breaches
}
