import type { Solve } from '../../../src/operations/planner/solving.ts'
import type { Problem } from '../../../src/solver/problem.ts'

/** A solver that proves at once that a week costs what is given. */
export function proven(costOf: (problem: Problem) => number): Solve {
  return (problem) => {
    const cost = costOf(problem)
    return {
      answer: Promise.resolve({
        ending: 'proven',
        turns: problem.days.map(() => []),
        cost,
        penalties: [],
        breaches: [],
        lowerBound: cost,
        gap: 0,
        optimal: true,
        elapsedMs: 0,
      }),
      cancel() {},
    }
  }
}
