import type { Problem } from '../problem.ts'
import { breakfastCost } from '../rules/breakfast.ts'
import { gapsCost } from '../rules/gaps.ts'
import { marathonCost } from '../rules/marathon.ts'
import { multipleHoursCost } from '../rules/multipleHours.ts'
import { type Pattern, turnsInPattern } from '../rules/pattern.ts'

/** All patterns of a day with at most so many turns, the empty one first, fewest turns first. */
export function patternsUpTo(hours: number, most: number): Pattern[] {
  const bySize: Pattern[][] = Array.from({ length: Math.min(hours, most) + 1 }, () => [])
  for (let pattern = 0; pattern < 1 << hours; pattern += 1) bySize[turnsInPattern(pattern)]?.push(pattern)
  return bySize.flat()
}

/** What a pattern costs by its shape, whatever the day. */
export function shapeCost(pattern: Pattern, problem: Problem, person: string): number {
  return (
    multipleHoursCost(pattern, problem.weights) +
    gapsCost(pattern, problem.hours, problem.weights) +
    marathonCost(pattern, problem.hours, problem.weights) +
    breakfastCost(pattern, problem, person)
  )
}
