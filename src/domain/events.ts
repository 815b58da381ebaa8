import type { Shift } from './calendar/shift.ts'
import type { Weekday } from './calendar/weekday.ts'
import type { Call } from './calls/call.ts'
import type { FileProblem } from './errors.ts'
import type { RunState } from './planner/run.ts'
import type { QueueDifference } from './queue/difference.ts'
import type { Pause } from './queue/queue.ts'

/** What happened, for whoever shows it; everything that matters is already saved. */
export type Happening =
  | { readonly kind: 'agent-paused'; readonly pause: Pause }
  | { readonly kind: 'agent-resumed'; readonly pause: Pause; readonly by: string; readonly why: ResumeReason }
  | { readonly kind: 'member-added'; readonly person: string; readonly by: string }
  | { readonly kind: 'member-removed'; readonly person: string; readonly by: string }
  | { readonly kind: 'queue-programmed'; readonly shift: Shift | null; readonly difference: QueueDifference }
  | { readonly kind: 'queue-states-changed' }
  | {
      readonly kind: 'cell-edited'
      readonly week: string
      readonly day: Weekday
      readonly hour: number
      readonly line: number
      readonly from: string
      readonly to: string
      readonly by: string
    }
  | { readonly kind: 'timetable-created'; readonly week: string; readonly by: string }
  /** Timetables up to a week went to the archive. */
  | {
      readonly kind: 'timetables-retired'
      readonly week: string
      readonly timetables: readonly string[]
      readonly by: string
    }
  | { readonly kind: 'credit-changed'; readonly by: string }
  /** A call rang, was answered, moved, ended or was noted; `before` is null for one that is new. */
  | { readonly kind: 'call-changed'; readonly call: Call; readonly before: Call | null }
  | { readonly kind: 'people-changed' }
  /** A run of the planner was launched, found something better, ended, or was removed. */
  | {
      readonly kind: 'planner-run-changed'
      readonly id: string
      readonly week: string
      readonly state: RunState | 'removed'
    }
  | { readonly kind: 'absences-changed'; readonly person: string; readonly by: string }
  | { readonly kind: 'forced-turns-changed'; readonly by: string }
  /** The outbox has something to deliver. */
  | { readonly kind: 'notice-waiting' }
  | { readonly kind: 'file-changed'; readonly file: string }
  | { readonly kind: 'file-broken'; readonly problem: FileProblem }

/** Why a pause ended: somebody asked, its time was over, the person's shift was, or the person left the queue. */
export type ResumeReason = 'asked' | 'time' | 'shift' | 'left'
