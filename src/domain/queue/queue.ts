import type { Temporal } from 'temporal-polyfill'

/** State of an agent in the PBX queue; every backend gives every field (telephony facts §1.2). */
export interface Agent {
  /** Person key, or the extension when nobody has it. */
  readonly key: string
  readonly extension: string
  readonly name: string
  readonly paused: boolean
  /** The phone is not registered. */
  readonly disconnected: boolean
  readonly available: boolean
  readonly ringing: boolean
  readonly incall: boolean
  readonly ncalls: number
  readonly secondsInCalls: number
  readonly secondsSinceLastCall: number
  /** States that the booleans do not cover. */
  readonly flags: readonly string[]
}

/** The one state that a person is shown for an agent, most telling first. */
export type AgentStatus = 'paused' | 'disconnected' | 'incall' | 'ringing' | 'available' | 'unknown'

/** Paused wins over the phone's own state, since it is what the person can change. */
export function statusOf(agent: Agent): AgentStatus {
  if (agent.paused) return 'paused'
  if (agent.disconnected) return 'disconnected'
  if (agent.incall) return 'incall'
  if (agent.ringing) return 'ringing'
  if (agent.available) return 'available'
  return 'unknown'
}

/** Who should be in the queue, and whether paused. */
export interface DesiredMember {
  readonly key: string
  readonly extension: string
  readonly paused: boolean
}

/** A change of the queue made by hand; it lasts until the next change of shift (design §6). */
export interface QueueChange {
  readonly id: string
  readonly at: Temporal.Instant
  readonly kind: 'add' | 'remove' | 'clear'
  /** Null for `clear`. */
  readonly person: string | null
  readonly by: string
}

/** A pause of an agent; without `until` it lasts to the end of the person's shift. */
export interface Pause {
  readonly id: string
  readonly person: string
  readonly since: Temporal.Instant
  readonly until: Temporal.Instant | null
  readonly reason: string
  readonly by: string
}
