import type { Answer, Limits, Progress } from './answer.ts'
import type { Problem } from './problem.ts'

/** What the worker is started with. */
export interface Assignment {
  readonly problem: Problem
  readonly limits: Limits
}

/** What the worker says: that it is ready, how far it is, and at last the answer or what failed. */
export type WorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly reason: string }
