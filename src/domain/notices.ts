import type { AbsenceInWords } from './absences/inWords.ts'
import type { Weekday } from './calendar/weekday.ts'
import type { ErrorParams, FileProblem } from './errors.ts'
import type { DayReport } from './report/dayReport.ts'

/** To whom a notice goes: the helpline's channel, the coordinators' channel, or one person. */
export type Address =
  | { readonly to: 'channel' }
  | { readonly to: 'coordinators' }
  | { readonly to: 'person'; readonly person: string }

/** A slot as notices name it: a date and two local times. */
export interface NoticeSlot {
  readonly date: string
  readonly from: string
  readonly until: string
}

/** What Tomàtic says by itself; plain data, kept in the outbox until delivered, worded in the reader's language. */
export type Notice =
  | {
      readonly kind: 'shift-soon'
      readonly slot: NoticeSlot
      readonly persons: readonly string[]
      readonly minutes: number
    }
  | {
      readonly kind: 'your-shift-soon'
      readonly slot: NoticeSlot
      readonly minutes: number
      readonly alongside: readonly string[]
    }
  | {
      readonly kind: 'your-cell-edited'
      readonly slot: NoticeSlot
      readonly day: Weekday
      readonly from: string
      readonly to: string
      readonly by: string
    }
  | {
      /** A week was published, or repaired after an absence: how it changes one's own shifts. */
      readonly kind: 'your-shifts-moved'
      readonly week: string
      /** True when the week had no timetable before. */
      readonly isNew: boolean
      readonly isRepair: boolean
      readonly gained: readonly NoticeSlot[]
      readonly lost: readonly NoticeSlot[]
      readonly by: string
    }
  | {
      readonly kind: 'paused-by-other'
      readonly pauseId: string
      readonly by: string
      readonly reason: string
      readonly until: string | null
    }
  | { readonly kind: 'resumed-by-other'; readonly by: string }
  | { readonly kind: 'added-by-other'; readonly by: string }
  | { readonly kind: 'removed-by-other'; readonly by: string }
  | {
      readonly kind: 'absences-changed-by-other'
      readonly by: string
      readonly added: readonly AbsenceInWords[]
      readonly removed: readonly AbsenceInWords[]
    }
  | { readonly kind: 'day-report'; readonly report: DayReport }
  | {
      readonly kind: 'queue-kept'
      readonly slot: NoticeSlot
      readonly reason: 'no-timetable' | 'nobody' | 'broken-timetable'
    }
  | {
      readonly kind: 'queue-repaired'
      readonly added: readonly string[]
      readonly removed: readonly string[]
      readonly paused: readonly string[]
      readonly resumed: readonly string[]
    }
  | { readonly kind: 'queue-unreachable'; readonly slot: NoticeSlot | null }
  | { readonly kind: 'file-broken'; readonly problem: FileProblem }
  /** The weeks cannot be published elsewhere; `code` and `params` are those of the `DomainError`. */
  | {
      readonly kind: 'pages-failing'
      readonly place: string
      readonly code: string
      readonly params: ErrorParams
    }
  | { readonly kind: 'pages-published-again'; readonly place: string }
  | { readonly kind: 'says'; readonly text: string; readonly by: string }
  /** An answer in chat that did not reach whoever asked; `at` is an instant. */
  | { readonly kind: 'answer-lost'; readonly at: string; readonly reference: string }
  /** Something that was to be said and was not; `text` is what, where a person had written it. */
  | {
      readonly kind: 'not-delivered'
      readonly to: Address
      readonly reason: UndeliveredReason
      readonly text: string
    }

export const undeliveredReasons = ['not-in-chat', 'archived', 'no-such-channel', 'other'] as const
export type UndeliveredReason = (typeof undeliveredReasons)[number]

/** A notice waiting to be delivered. */
export interface OutboxItem {
  readonly id: string
  readonly address: Address
  readonly notice: Notice
  /** Milliseconds of the helpline's clock after which it is no longer worth saying; null = always is. */
  readonly dropAfterMs: number | null
  readonly attempts: number
}
