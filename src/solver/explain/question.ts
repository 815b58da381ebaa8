import type { Problem, Turn, Turns } from '../problem.ts'
import { type Repair, repairsOf } from '../repair/repair.ts'
import type { RepairTask } from '../repair/repairProblem.ts'
import { explainHole, type HoleExplanation } from './hole.ts'
import { explainPresence, type PresenceExplanation } from './presence.ts'
import { explainWish, type WishExplanation } from './wish.ts'

/** What can be asked about a timetable; each is plain data, so that a worker can answer it. */
export type Question =
  | {
      readonly kind: 'presence' | 'wish'
      readonly problem: Problem
      readonly turns: Turns
      readonly person: string
      readonly turn: Turn
    }
  | { readonly kind: 'hole'; readonly problem: Problem; readonly turns: Turns; readonly turn: Turn }
  | { readonly kind: 'repairs'; readonly task: RepairTask; readonly most: number }

export type Explanation =
  | { readonly kind: 'presence'; readonly presence: PresenceExplanation | null }
  | { readonly kind: 'wish'; readonly wish: WishExplanation }
  | { readonly kind: 'hole'; readonly hole: HoleExplanation | null }
  | { readonly kind: 'repairs'; readonly repairs: readonly Repair[] }

/** Answers a question; of large weeks this takes a second or more, so ask in a worker. */
export function answerTo(question: Question): Explanation {
  switch (question.kind) {
    case 'presence': {
      const { problem, turns, person, turn } = question
      return { kind: 'presence', presence: explainPresence(problem, turns, person, turn) }
    }
    case 'wish': {
      const { problem, turns, person, turn } = question
      return { kind: 'wish', wish: explainWish(problem, turns, person, turn) }
    }
    case 'hole':
      return { kind: 'hole', hole: explainHole(question.problem, question.turns, question.turn) }
    case 'repairs':
      return { kind: 'repairs', repairs: repairsOf(question.task, question.most) }
  }
}
