import { type Breach, breachOf, type Penalty, penaltyOf } from '../penalty.ts'
import type { Problem } from '../problem.ts'
import type { PersonDay, Week } from '../week.ts'
import type { Pattern } from './pattern.ts'

/**
 * The two turns around the middle of the day leave no time for breakfast: what a pattern of exactly these costs. Days
 * with an odd number of turns have no such pair.
 */
export function breakfastCost(pattern: Pattern, problem: Problem, person: string): number {
  if (problem.hours % 2 === 1 || pattern !== middlePair(problem.hours)) return 0
  if (problem.rules.break === 'penalise') return problem.weights.noBrunch
  return problem.rules.break === 'forbid' && !isExempt(problem, person) ? problem.weights.noBrunch : 0
}

/** False when the break is kept free by rule and the pattern takes both turns around it (facts §6.4). */
export function leavesBreak(pattern: Pattern, problem: Problem, person: string): boolean {
  if (problem.rules.break !== 'forbid' || problem.hours % 2 === 1 || isExempt(problem, person)) return true
  const pair = middlePair(problem.hours)
  return (pattern & pair) !== pair
}

/** The days on which somebody has no breakfast. */
export function breakfastPenalties(week: Week): Penalty[] {
  const { problem } = week
  if (problem.rules.break === 'ignore') return []
  return week.personDays
    .filter((personDay) => /^(0*)11\1$/.test(personDay.pattern) && isBound(problem, personDay))
    .map(({ day, person, count }) =>
      penaltyOf({ kind: 'noBrunch', cost: problem.weights.noBrunch, day, person, count }),
    )
}

/** The days that leave no break although the rule forbids that. */
export function breakBreaches(week: Week): Breach[] {
  const { problem } = week
  const half = problem.hours / 2
  if (problem.rules.break !== 'forbid' || !Number.isInteger(half)) return []
  return week.personDays
    .filter(
      (personDay) =>
        personDay.pattern[half - 1] === '1' && personDay.pattern[half] === '1' && isBound(problem, personDay),
    )
    .map(({ day, person }) => breachOf({ rule: 'break', day, person, value: 2, limit: 1 }))
}

function isBound(problem: Problem, { person }: PersonDay): boolean {
  return problem.rules.break !== 'forbid' || !isExempt(problem, person)
}

function isExempt(problem: Problem, person: string): boolean {
  return problem.rules.breakExempt.includes(person)
}

function middlePair(hours: number): Pattern {
  return 0b11 << (hours / 2 - 1)
}
