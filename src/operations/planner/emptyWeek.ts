import { check } from '../../solver/check.ts'
import type { Problem } from '../../solver/problem.ts'
import type { Solve } from './solving.ts'

/** False for a week without days of service, or in which nobody has a load. */
export function canBeStaffed({ days, persons }: Problem): boolean {
  return days.length > 0 && persons.some(({ load }) => load > 0)
}

/** The answer for a week that cannot be staffed: every line is empty, and nothing is better. */
export const solveEmpty: Solve = (problem) => {
  const turns = problem.days.map(() => Array.from({ length: problem.hours }, () => []))
  const { cost, penalties, breaches } = check(problem, turns)
  return {
    answer: Promise.resolve({
      ending: 'proven',
      turns,
      cost,
      penalties,
      breaches,
      lowerBound: cost,
      gap: 0,
      optimal: true,
      elapsedMs: 0,
    }),
    cancel() {},
  }
}
