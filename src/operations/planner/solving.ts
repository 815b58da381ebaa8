import type { Answer, Limits, Progress } from '../../solver/answer.ts'
import type { Explanation, Question } from '../../solver/explain/question.ts'
import type { Problem } from '../../solver/problem.ts'

/** A week being solved elsewhere than in the main thread. */
export interface Solving {
  /** Never rejects: a worker that dies is an answer with the best until then. */
  readonly answer: Promise<Answer>
  /** Asks for the best so far; the answer comes within a second. */
  cancel(): void
}

/** Begins to solve a week; `tell` hears of each improvement of timetable or bound. */
export type Solve = (problem: Problem, limits: Limits, tell: (progress: Progress) => void) => Solving

/** Answers a question about a timetable elsewhere than in the main thread; null when that takes too long or fails. */
export type Ask = (question: Question) => Promise<Explanation | null>
