import type { LoggedCall } from '../calls/logged.ts'
import type { FileProblem } from '../errors.ts'

/** `callinfo/dailycalls.yaml`: a copy of the day's calls that other programmes read. */
export interface CallLog {
  /** What it holds, or the fault that makes it unreadable; null when there is none. */
  read(): Promise<LogRead | null>
  /** Puts these calls in it. */
  write(calls: readonly LoggedCall[]): Promise<void>
}

export type LogRead =
  | {
      readonly kind: 'read'
      readonly calls: readonly LoggedCall[]
      readonly warnings: readonly FileProblem[]
    }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
