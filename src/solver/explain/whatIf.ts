import type { Problem, Turn } from '../problem.ts'

/** The problem with somebody forced into (`present`) or out of a turn: its optimum less the old one is the price. */
export function withPin(problem: Problem, person: string, turn: Turn, present: boolean): Problem {
  return { ...problem, pinned: [...problem.pinned, { ...turn, person, present }] }
}
