import { Temporal } from 'temporal-polyfill'
import type { PbxCall, QueueMember } from '../../domain/ports/pbx.ts'
import type { PbxEvent } from '../../domain/ports/pbxEvents.ts'
import type { PlannedCall } from './calls.ts'
import type { CallProfile } from './profile.ts'
import type { Random } from './random.ts'
import { createTimeline, type Timeline } from './timeline.ts'

/** A device; it is one and the same in all queues. */
export interface Phone {
  readonly extension: string
  registered: boolean
  state:
    | { readonly kind: 'idle' }
    | { readonly kind: 'ringing' | 'incall'; readonly call: ActiveCall }
    | { readonly kind: 'wrapup'; readonly cancel: () => void }
  idleSinceMs: number
  /** When it drops out and for how long. */
  readonly chance: Random
  cancelRegistration: () => void
}

/** A call that has not ended. */
export interface ActiveCall {
  readonly plan: PlannedCall
  readonly queue: Queue
  stage:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'ringing'; readonly phone: Phone; readonly cancel: () => void }
    | {
        readonly kind: 'talking'
        readonly phone: Phone
        readonly sinceMs: number
        readonly cancel: () => void
      }
  attempts: number
  cancelPatience: () => void
}

export interface Queue {
  readonly name: string
  members: readonly QueueMember[]
  /** In order of arrival. */
  readonly calls: Set<ActiveCall>
  /** Calls that ended, by the local date of their start. */
  readonly records: Map<string, PbxCall[]>
}

export type Happening =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'arrival'; readonly queue: Queue; readonly plan: PlannedCall }
  | { readonly kind: 'answer' | 'ringOut' | 'hangUp'; readonly call: ActiveCall }
  | { readonly kind: 'giveUp'; readonly call: ActiveCall; readonly outcome: 'abandoned' | 'timedout' }
  | { readonly kind: 'wrappedUp' | 'outage' | 'return'; readonly phone: Phone }

/** All that the exchange is at one moment. Only the functions of this folder change it. */
export interface Simulation {
  readonly profile: CallProfile
  readonly seed: number
  nowMs: number
  emulatedCount: number
  readonly timeline: Timeline<Happening>
  readonly phones: Map<string, Phone>
  readonly queues: Map<string, Queue>
  /** Events not yet told to listeners. */
  readonly outbox: PbxEvent[]
}

/** An exchange without queues at a moment; whoever runs it schedules its next day. */
export function createSimulation(profile: CallProfile, seed: number, nowMs: number): Simulation {
  return {
    profile,
    seed,
    nowMs,
    emulatedCount: 0,
    timeline: createTimeline(),
    phones: new Map(),
    queues: new Map(),
    outbox: [],
  }
}

/** The local date of a moment. */
export function dateAt(simulation: Simulation, atMs: number): Temporal.PlainDate {
  return instantOf(atMs).toZonedDateTimeISO(simulation.profile.hours.timezone).toPlainDate()
}

export function instantOf(atMs: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
}

/** Whole seconds between two moments. */
export function secondsBetween(fromMs: number, toMs: number): number {
  return Math.round((toMs - fromMs) / 1000)
}
