import type { Busy } from '../absences/absence.ts'

/** Somebody who could take a turn, with what decides. */
export interface CoverCandidate {
  readonly person: string
  readonly busy: Busy | null
  /** True when already on the phone in that turn. */
  readonly inTurn: boolean
  readonly turnsThatDay: number
  readonly turnsThatWeek: number
  /** Turns done more (+) or less (−) than due. */
  readonly balance: number
}

/**
 * Those who are free, the one who should cover first: who owes most, then who has fewer turns that day, then that
 * week, then in the order given.
 */
export function rankCovers<T extends CoverCandidate>(candidates: readonly T[]): T[] {
  return candidates
    .filter(({ busy, inTurn }) => !busy && !inTurn)
    .sort(
      (a, b) => a.balance - b.balance || a.turnsThatDay - b.turnsThatDay || a.turnsThatWeek - b.turnsThatWeek,
    )
}
