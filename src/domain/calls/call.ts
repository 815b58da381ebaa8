import type { Temporal } from 'temporal-polyfill'
import type { PbxCall } from '../ports/pbx.ts'

export type CallOutcome = PbxCall['outcome']

/** A call to the helpline, at whichever phone it rang last. */
export interface Call {
  readonly id: string
  /** The exchange's id of it, or what `idWithoutPbx` makes where the exchange gives none. */
  readonly pbxCallId: string
  /** Clean: see `cleanPhone`. */
  readonly phone: string
  /** Where it rang last; null when it never rang. */
  readonly extension: string | null
  /** Whose phone that was then; null when nobody's, or when it cannot be told whose. */
  readonly person: string | null
  /** When we first heard of it. */
  readonly startedAt: Temporal.Instant
  /** When it began to ring at `extension`. */
  readonly ringingAt: Temporal.Instant | null
  /** When it stopped ringing there without an answer; null once it rings elsewhere. */
  readonly missedAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  /** Null until it is known. */
  readonly outcome: CallOutcome | null
  readonly waitSeconds: number | null
  readonly talkSeconds: number | null
  /** Code of the customer and number of the contract that it was about; empty where not known. */
  readonly partner: string
  readonly contract: string
  readonly note: CallNote | null
}

/** What a call was about, as whoever had it says. */
export interface CallNote {
  /** Ids of categories; see `categories.ts`. */
  readonly categories: readonly string[]
  readonly comment: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** What a call is doing at the phone where it rang last. */
export type CallState = 'ringing' | 'missed' | 'answered' | 'ended' | 'lost' | 'past'

/** No phone rings for longer. */
export const longestRing = { minutes: 2 }

/** The state of a call at a moment; `past` is one of whose ring alone an exchange has told, some time ago. */
export function stateOf(call: Call, now: Temporal.Instant): CallState {
  if (call.endedAt !== null) return call.answeredAt === null ? 'lost' : 'ended'
  if (call.answeredAt !== null) return 'answered'
  if (call.missedAt !== null) return 'missed'
  const ringsUntil = (call.ringingAt ?? call.startedAt).add(longestRing)
  return now.epochMilliseconds < ringsUntil.epochMilliseconds ? 'ringing' : 'past'
}

/** The id of a call to which the exchange gives none: `2024-03-12T09:31:02Z-600111222` (facts §5.2). */
export function idWithoutPbx(at: Temporal.Instant, phone: string): string {
  return `${at.toString({ smallestUnit: 'second' })}-${phone}`
}
