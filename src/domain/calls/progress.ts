import type { Temporal } from 'temporal-polyfill'
import type { PbxCall } from '../ports/pbx.ts'
import type { Call } from './call.ts'

/** Where a call rings, and whose phone that is. */
export interface Ringing {
  readonly extension: string
  readonly person: string | null
  readonly at: Temporal.Instant
}

/** A call that we hear of for the first time; it rings nowhere yet. */
export function newCall(facts: Pick<Call, 'id' | 'pbxCallId' | 'phone' | 'startedAt'>): Call {
  return {
    ...facts,
    extension: null,
    person: null,
    ringingAt: null,
    missedAt: null,
    answeredAt: null,
    endedAt: null,
    outcome: null,
    waitSeconds: null,
    talkSeconds: null,
    partner: '',
    contract: '',
    note: null,
  }
}

/**
 * The call ringing at a phone. The same call when that is old news: it rings or is answered there already, or it is
 * over. An answered call that rings at another phone was passed on.
 */
export function rung(call: Call, { extension, person, at }: Ringing): Call {
  if (call.endedAt !== null) return call
  if (call.extension === extension && call.missedAt === null) return call
  return { ...call, extension, person, ringingAt: at, missedAt: null }
}

/** The phone stopped ringing and the caller waits on; old news of another phone changes nothing. */
export function missed(call: Call, extension: string, at: Temporal.Instant): Call {
  const isRingingThere = call.extension === extension && call.answeredAt === null && call.endedAt === null
  return isRingingThere && call.missedAt === null ? { ...call, missedAt: at } : call
}

/** Somebody took the call at the phone where it rings. */
export function answered(call: Call, at: Temporal.Instant, waitSeconds: number): Call {
  if (call.endedAt !== null || call.answeredAt !== null) return call
  return { ...call, missedAt: null, answeredAt: at, outcome: 'answered', waitSeconds }
}

/** The conversation is over. */
export function hungUp(call: Call, at: Temporal.Instant, talkSeconds: number): Call {
  if (call.endedAt !== null) return call
  return { ...call, answeredAt: call.answeredAt ?? at, endedAt: at, outcome: 'answered', talkSeconds }
}

/** The caller is gone without an answer. */
export function lost(
  call: Call,
  at: Temporal.Instant,
  outcome: Exclude<Call['outcome'], 'answered' | null>,
  waitSeconds: number,
): Call {
  if (call.endedAt !== null || call.answeredAt !== null) return call
  return { ...call, endedAt: at, outcome, waitSeconds, talkSeconds: 0 }
}

/** A call whose end we have missed, as the exchange tells it afterwards. */
export function settledCall(call: Call, told: PbxCall): Call {
  const over = call.startedAt.add({ seconds: told.waitSeconds })
  if (told.outcome !== 'answered') return lost(call, over, told.outcome, told.waitSeconds)
  const taken = answered(call, over, told.waitSeconds)
  return hungUp(taken, over.add({ seconds: told.talkSeconds }), told.talkSeconds)
}
