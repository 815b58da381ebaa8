import type { Problem, Turn, Turns } from '../problem.ts'
import { type Alternatives, fillersOf } from './alternatives.ts'
import { type Shortage, shortageAt } from './shortage.ts'

/** Why a line of a turn is empty. */
export interface HoleExplanation {
  readonly turn: Turn
  /** Empty lines of the turn. */
  readonly empty: number
  /** The fewest turns and rules that leave too few people; null when the hole is a matter of price. */
  readonly shortage: Shortage | null
  /** What filling one line would cost, and who cannot fill it and why. */
  readonly fillers: Alternatives
}

/** Explains the empty lines of a turn; null for a turn without any. */
export function explainHole(problem: Problem, turns: Turns, turn: Turn): HoleExplanation | null {
  const empty = problem.lines - (turns[problem.days.indexOf(turn.day)]?.[turn.hour]?.length ?? problem.lines)
  if (empty <= 0) return null
  return { turn, empty, shortage: shortageAt(problem, turn), fillers: fillersOf(problem, turns, turn) }
}
