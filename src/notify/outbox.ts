import type { Address, OutboxItem } from '../domain/notices.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { PostedMessage, Stores } from '../domain/ports/stores.ts'
import type { Alarm } from './alarm.ts'
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts'
import { addressName, DeliveryError, type DeliveryChannel } from './channel.ts'

/** Something that was not delivered and will not be, or a fault that holds delivery up; for the log. */
export interface OutboxWarning {
  readonly what: 'given-up' | 'too-late' | 'fault'
  readonly item: OutboxItem | null
  readonly reason: string
  readonly cause: unknown
}

/** Delivers what waits in the outbox. */
export interface Outbox {
  /** Begins: what a former process left is delivered now, and a slow poll finds what nobody told of. */
  start(): void
  /** Ends polling and waits for the deliveries under way. */
  stop(): Promise<void>
  /** Looks at once; for whoever put something into the outbox. */
  wake(): void
  /** Looks at once and resolves when all that was due has been tried. Never rejects. */
  flush(): Promise<void>
}

export interface OutboxDependencies {
  readonly stores: Pick<Stores, 'outbox' | 'save'>
  /** The channel for an address. */
  readonly channelFor: (address: Address) => DeliveryChannel
  readonly clock: Clock
  readonly realNow: () => number
  readonly alarm: Alarm
  readonly warn: (warning: OutboxWarning) => void
  /** Told of each message that is remembered because its matter may change. */
  readonly posted?: (message: PostedMessage) => void
}

const POLL_MS = 30_000
/** More than ever waits at a time; what is beyond comes when these are done. */
const BATCH = 500

interface Lane {
  readonly work: Promise<void>
  isDone: boolean
}

/**
 * The dispatcher. Each address is a lane: one item at a time, in order, lanes side by side, so that a conversation
 * that Slack slows down holds up no other. An item stays in the outbox until its delivery is saved: a process that
 * dies between posting and saving says it once more after the restart (at least once; Slack offers no key to say
 * it exactly once). When only the saving failed, this process remembers and does not post again.
 */
export function createOutbox(deps: OutboxDependencies): Outbox {
  const lanes = new Map<string, Lane>()
  /** Items posted whose delivery could not be saved yet. */
  const unsaved = new Map<string, PostedMessage | null>()
  /** Address → real time before which it is left alone, since the store failed. */
  const heldUntilMs = new Map<string, number>()
  let pumping: Promise<void> | null = null
  let isRequested = false
  let interrupt: () => void = () => {}
  let cancelPoll: () => void = () => {}
  let cancelRetry: () => void = () => {}
  let isStopped = false

  function flush(): Promise<void> {
    isRequested = true
    interrupt()
    pumping ??= pump().finally(() => {
      pumping = null
    })
    return pumping
  }

  async function pump(): Promise<void> {
    while ((isRequested && !isStopped) || lanes.size > 0) {
      isRequested = false
      // Finished lanes end here, before the next reading, so that no stale reading starts an item twice.
      for (const [name, lane] of lanes) if (lane.isDone) lanes.delete(name)
      if (!isStopped) await startLanes().catch(fault)
      if (lanes.size === 0) continue
      const asked = new Promise<void>((resolve) => {
        interrupt = resolve
      })
      if (!isRequested) await Promise.race([asked, ...[...lanes.values()].map(({ work }) => work)])
    }
  }

  function fault(cause: unknown): void {
    deps.warn({ what: 'fault', item: null, reason: 'the outbox cannot be read', cause })
  }

  async function startLanes(): Promise<void> {
    const waiting = await deps.stores.outbox.due(Number.MAX_SAFE_INTEGER, BATCH)
    const due = new Set((await deps.stores.outbox.due(deps.realNow(), BATCH)).map(({ id }) => id))
    const seen = new Set<string>()
    for (const item of waiting) {
      const name = addressName(item.address)
      // What is too late goes even while an earlier item of its address waits for another attempt.
      const isNext = !seen.has(name) && due.has(item.id)
      if (!isTooLate(item)) seen.add(name)
      else if (!lanes.has(name) && !isHeld(name)) seen.add(name)
      if (isHeld(name) || lanes.has(name) || !(isNext || isTooLate(item))) continue
      lanes.set(name, laneOf(name, item))
    }
  }

  return { start, stop, wake: () => void flush(), flush }
}
