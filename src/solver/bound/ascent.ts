import type { Programme } from '../programme/programme.ts'
import { type Duals, relaxationOf } from './relaxation.ts'

/** A lower bound that climbs step by step. */
export interface Ascent {
  /** No timetable has a smaller value. */
  bound(): number
  /** Climbs so many steps towards the value of a known timetable; false once it hardly climbs any more. */
  climb(steps: number, target: number): boolean
  /** Goes on from these prices if they give a better bound; those of crowds must not be below nothing. */
  startFrom(prices: Duals): void
  /** How much any timetable with each column is worse than the bound, at least. */
  extraCosts(): Float64Array
}

/** After so many steps without a better bound steps get shorter. */
const patience = 20
const shorter = 0.66
const longer = 1.2
/** Restarts with longer steps before the ascent counts as finished. */
const mostRestarts = 3

/**
 * Climbs by the volume algorithm (Barahona and Anbil, 2000): each step leaves from the best prices along a mean of
 * all slopes so far. It starts where all slots are worth the same, which is often the best there is.
 */
export function ascentOf(programme: Programme): Ascent {
  const relaxation = relaxationOf(programme)
  const { size, result } = relaxation
  const { slots } = programme
  const best: Duals = new Float64Array(size)
  const duals: Duals = new Float64Array(size)
  const mean = new Float64Array(size)
  let bound = Number.NEGATIVE_INFINITY
  let stepLength = 0.1
  let weight = 0.1
  let failures = 0
  let restarts = 0
  let taken = 0
  let boundThen = bound

  function startUniform(): void {
    for (const worth of uniformWorths(programme)) {
      duals.fill(worth, 0, slots)
      relaxation.evaluate(duals)
      if (result.bound > bound) keep()
    }
    duals.set(best)
    relaxation.evaluate(duals)
    mean.set(result.slope)
  }

  function keep(): void {
    bound = result.bound
    best.set(duals)
  }

  /** Prices of crowds never fall below nothing. */
  function isBlocked(index: number, direction: number): boolean {
    return index >= slots && direction < 0 && (best[index] ?? 0) <= 0
  }

  function step(target: number): void {
    taken += 1
    let length = 0
    for (let index = 0; index < size; index += 1) {
      const direction = mean[index] ?? 0
      if (!isBlocked(index, direction)) length += direction * direction
    }
    const far = (stepLength * Math.max(target - bound, programme.step)) / Math.max(length, 1e-9)
    for (let index = 0; index < size; index += 1) {
      const moved = (best[index] ?? 0) + far * (mean[index] ?? 0)
      duals[index] = rounded(index < slots ? moved : Math.max(0, moved))
    }
    relaxation.evaluate(duals)
    const { slope } = result
    let slopes = 0
    let means = 0
    let both = 0
    for (let index = 0; index < size; index += 1) {
      const own = slope[index] ?? 0
      const known = mean[index] ?? 0
      slopes += own * own
      means += known * known
      both += own * known
    }
    const distance = slopes + means - 2 * both
    const share =
      distance > 1e-12 ? Math.min(weight, Math.max(weight / 10, (means - both) / distance)) : weight
    if (result.bound > bound + 1e-9) {
      keep()
      failures = 0
      if (both >= 0) stepLength = Math.min(2, stepLength * longer)
    } else {
      failures += 1
      if (failures >= patience) {
        failures = 0
        stepLength *= shorter
      }
    }
    for (let index = 0; index < size; index += 1) {
      mean[index] = share * (slope[index] ?? 0) + (1 - share) * (mean[index] ?? 0)
    }
    if (taken % 100 === 0) review(target)
  }

  /** Every hundred steps: finer means when little was gained, longer steps when they have become tiny. */
  function review(target: number): void {
    if (bound - boundThen < 0.01 * (target - bound)) weight = Math.max(0.001, weight / 2)
    boundThen = bound
    if (stepLength >= 5e-4) return
    restarts += 1
    stepLength = 0.02
  }

  return {
    bound: () => bound,
    startFrom(prices) {
      for (const [index, price] of prices.entries()) duals[index] = rounded(price)
      relaxation.evaluate(duals)
      if (result.bound > bound) keep()
    },
    climb(steps, target) {
      if (taken === 0 && bound === Number.NEGATIVE_INFINITY) startUniform()
      for (let count = 0; count < steps; count += 1) {
        if (bound > target - programme.step + 1e-6) return true
        step(target)
      }
      return restarts < mostRestarts
    },
    extraCosts() {
      relaxation.evaluate(best)
      return relaxation.extraCosts(best)
    },
  }
}

/** Multiples of a small power of two add up without rounding errors, so that the bound is exact. */
function rounded(dual: number): number {
  return Math.round(dual * 4096) / 4096
}

/** What filling the last, the last but one … line of a turn saves, and what lies between. */
function uniformWorths(programme: Programme): number[] {
  const worths = new Set<number>([0])
  const { lines } = programme.problem
  for (let empty = 1; empty <= Math.min(lines, 8); empty += 1) {
    const fuller = programme.slotCosts[lines - empty + 1] ?? 0
    const saved = (programme.slotCosts[lines - empty] ?? 0) - fuller
    worths.add(saved)
    worths.add(saved * 2)
  }
  return [...worths]
}
