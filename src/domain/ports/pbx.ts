import type { Agent } from '../queue/queue.ts'
import type { Emulated, EmulationRequest } from './pbxEmulation.ts'
import type { PbxEvent } from './pbxEvents.ts'

/** What a backend can do beyond showing its queue; the contract suite asks each for what it claims. */
export type PbxCapability =
  | 'write'
  | 'removeOne'
  | 'atomicSet'
  | 'events'
  | 'stats'
  | 'extensions'
  | 'emulate'

/** A member as the exchange knows it. */
export interface QueueMember {
  readonly extension: string
  readonly paused: boolean
}

/** An extension and the name shown for it. */
export interface PbxExtension {
  readonly extension: string
  readonly name: string
  readonly email: string
}

/** Figures of a day; times in seconds (telephony facts §1.8). */
export interface PbxStats {
  readonly date: string
  readonly callsreceived: number
  readonly testcalls: number
  readonly earlycalls: number
  readonly latecalls: number
  readonly answeredcalls: number
  readonly abandonedcalls: number
  readonly timedoutcalls: number
  readonly bouncedcalls: number
  readonly talktime: number
  readonly averagetalktime: number
  readonly holdtime: number
  readonly averageholdtime: number
  readonly maxholdtime: number
}

/** One call of a day, as every backend tells it; instants in ISO form. */
export interface PbxCall {
  readonly id: string
  readonly phone: string
  readonly extension: string | null
  readonly startedAt: string
  readonly waitSeconds: number
  readonly talkSeconds: number
  readonly outcome: 'answered' | 'abandoned' | 'timedout' | 'bounced'
}

/**
 * The exchange (telephony facts §1.1, with `remove`). Every method throws `DomainError('pbx-unreachable')` when
 * the exchange does not answer. Operations on somebody who is not in the queue do nothing; all are idempotent.
 */
export interface Pbx {
  readonly name: string
  readonly capabilities: ReadonlySet<PbxCapability>
  /** Replaces all members of that queue, in order, with their pauses; other queues stay as they are. */
  setQueue(queue: string, members: readonly QueueMember[]): Promise<void>
  /** The members in order, with every field. */
  queue(queue: string): Promise<Agent[]>
  add(queue: string, extension: string): Promise<void>
  remove(queue: string, extension: string): Promise<void>
  pause(queue: string, extension: string): Promise<void>
  resume(queue: string, extension: string): Promise<void>
  clear(queue: string): Promise<void>
  /** Figures of a local date; throws `DomainError('pbx-cannot')` without the capability. */
  stats(queue: string, date: string): Promise<PbxStats>
  calls(queue: string, date: string): Promise<PbxCall[]>
  addExtension(extension: string, name: string, email: string): Promise<void>
  removeExtension(extension: string): Promise<void>
  clearExtensions(): Promise<void>
  extensions(): Promise<PbxExtension[]>
  /** Tells what happens, at its time, from now on; returns what ends it. Throws `pbx-cannot` without the capability. */
  onEvent(listener: (event: PbxEvent) => void): () => void
  /** Lets a call ring now; only a simulation can. Throws `pbx-cannot` without the capability. */
  emulate(request: EmulationRequest): Promise<Emulated>
}

/** Who has an extension; what adapters need to fill `key` and `name` of an agent. */
export type ExtensionOwner = (extension: string) => { readonly key: string; readonly name: string }
