import type { LoadOptions } from './rules.ts'

type DayRules = Pick<LoadOptions, 'exactDailyMaximum' | 'plannerDayRules'>

/**
 * Most turns that somebody can do in a day with these turns busy (facts §5.3): four turns have a table of their own, any
 * other number allows the longest free run (facts §6.2), both up to the daily maximum.
 */
export function dayCapacity(busy: readonly boolean[], maximum: number, rules: DayRules): number {
  const free = busy.filter((isBusy) => !isBusy).length
  if (free === 0) return 0
  if (rules.plannerDayRules) return Math.min(maximum, free)
  if (busy.length !== 4) return Math.min(maximum, longestFreeRun(busy))
  if (!rules.exactDailyMaximum) return capacityOfFour(busy, maximum)
  return maximum === 0 ? 0 : capacityOfFour(busy, Math.min(maximum, busy.length))
}

/** The table of facts §5.3 for a day that is not all busy; a maximum other than 1, 2 and 4 acts as 3 (§9 row 40). */
function capacityOfFour([first, second, third, fourth]: readonly boolean[], maximum: number): number {
  if (maximum === 1) return 1
  // Two turns have to be in a row, and the two in the middle leave no time for breakfast.
  if (maximum === 2) return (!first && !second) || (!third && !fourth) ? 2 : 1
  const run = longestFreeRun([first, second, third, fourth])
  return run === 4 && maximum !== 4 ? 3 : run
}

function longestFreeRun(busy: readonly (boolean | undefined)[]): number {
  let longest = 0
  let run = 0
  for (const isBusy of busy) {
    run = isBusy ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}
