import type { Breach, Penalty } from './penalty.ts'
import type { Turns } from './problem.ts'

/** When to stop, the proof apart. With a step limit and no time limit the same seed gives the same timetable. */
export interface Limits {
  readonly seconds: number | null
  /** Steps of the search. */
  readonly steps: number | null
  readonly seed: number
}

/** How far a run is. */
export interface Progress {
  readonly elapsedMs: number
  /** Cost of the best timetable so far. */
  readonly cost: number
  /** No timetable costs less; null until something is known. */
  readonly lowerBound: number | null
  /** Share of the cost that might still be saved, 0 when proven; null until a bound is known. */
  readonly gap: number | null
  /** The best timetable, when it is a new one. */
  readonly turns: Turns | null
}

/**
 * Why a run ended: nothing is cheaper (`proven`), time or steps are over, somebody stopped it, or its worker ran out
 * of memory or failed, with the best timetable until then.
 */
export type Ending = 'proven' | 'time' | 'steps' | 'cancelled' | 'memory' | 'failed'

/** A timetable with all that is known of it, scored by the independent checker. */
export interface Answer {
  readonly ending: Ending
  readonly turns: Turns
  /** The sum of the penalties. */
  readonly cost: number
  readonly penalties: readonly Penalty[]
  /** Hard rules that could not be kept, broken as little as can be. */
  readonly breaches: readonly Breach[]
  readonly lowerBound: number | null
  readonly gap: number | null
  /** True when no timetable costs less. */
  readonly optimal: boolean
  readonly elapsedMs: number
}

/** Share of a cost that might still be saved; null without a bound. */
export function gapOf(cost: number, lowerBound: number | null): number | null {
  if (lowerBound === null) return null
  return cost <= lowerBound ? 0 : (cost - lowerBound) / cost
}
