import { type Penalty, penaltyOf } from '../penalty.ts'
import type { Problem } from '../problem.ts'
import type { Week } from '../week.ts'

/** Empty lines cost their square, so that holes spread: what a turn with so many of them costs. */
export function emptyCost(problem: Problem, emptyLines: number): number {
  return problem.weights.empty * emptyLines * emptyLines
}

/** The turns with empty lines. */
export function emptyPenalties(week: Week): Penalty[] {
  const penalties: Penalty[] = []
  for (const { day, hour, people } of week.staffed) {
    const count = week.problem.lines - people.size
    if (count <= 0) continue
    penalties.push(
      penaltyOf({ kind: 'empty', cost: week.problem.weights.empty * count ** 2, day, hour, count }),
    )
  }
  return penalties
}
