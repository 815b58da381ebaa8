import type { Address, OutboxItem } from '../domain/notices.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { PostedMessage, Stores } from '../domain/ports/stores.ts'
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts'
import { type DeliveryChannel, DeliveryError } from './channel.ts'
import type { Fallback } from './fallback.ts'

/** Something that was not delivered and will not be, or a fault that holds delivery up; for the log. */
export interface OutboxWarning {
  readonly what: 'given-up' | 'too-late' | 'fault'
  readonly item: OutboxItem | null
  readonly reason: string
  readonly cause: unknown
}

export interface AttemptDependencies {
  readonly stores: Pick<Stores, 'outbox' | 'save'>
  /** The channel for an address. */
  readonly channelFor: (address: Address) => DeliveryChannel
  readonly clock: Clock
  readonly realNow: () => number
  readonly warn: (warning: OutboxWarning) => void
  /** Whom else to tell when something is given up; nobody by default. */
  readonly fallback?: Fallback
  /** Told of each message that is remembered because its matter may change. */
  readonly posted?: (message: PostedMessage) => void
}

/** What became of an attempt; `retryMs` is when to look at that address again. */
export type Attempted = { readonly kind: 'settled' } | { readonly kind: 'waiting'; readonly retryMs: number }

/** Tries single items and writes down what became of them; never rejects. */
export interface Attempts {
  isTooLate(item: OutboxItem): boolean
  /** `isInherited`: a former process may have said it and died before it could write that down. */
  attempt(item: OutboxItem, isInherited: boolean): Promise<Attempted>
}

const STORE_FAULT_MS = 30_000

/**
 * An item is settled when its delivery is saved, together with the message to be updated later. When only the
 * saving failed, the delivery is remembered here, and the next attempt saves it without saying it again.
 */
export function createAttempts(deps: AttemptDependencies): Attempts {
  const { stores } = deps
  const unsaved = new Map<string, PostedMessage | null>()

  function isTooLate({ dropAfterMs }: OutboxItem): boolean {
    return dropAfterMs !== null && deps.clock.now().epochMilliseconds > dropAfterMs
  }

  async function attempt(item: OutboxItem, isInherited: boolean): Promise<Attempted> {
    try {
      if (unsaved.has(item.id)) return await saveDelivery(item, unsaved.get(item.id) ?? null)
      if (isTooLate(item)) return await drop(item, 'too-late', 'too late to be said', null)
      return await deliver(item, isInherited)
    } catch (cause) {
      deps.warn({ what: 'fault', item, reason: 'the outbox cannot be written', cause })
      return { kind: 'waiting', retryMs: STORE_FAULT_MS }
    }
  }

  async function deliver(item: OutboxItem, isInherited: boolean): Promise<Attempted> {
    let posted: PostedMessage | null
    try {
      posted = await deps
        .channelFor(item.address)
        .deliver(item, { mayBeThere: isInherited || item.attempts > 0 })
    } catch (error) {
      return noteFailure(item, error)
    }
    unsaved.set(item.id, posted)
    return saveDelivery(item, posted)
  }

  async function saveDelivery(item: OutboxItem, posted: PostedMessage | null): Promise<Attempted> {
    await stores.save(async (tx) => {
      await tx.outbox.delivered(item.id, deps.realNow())
      if (posted) await tx.posted.remember(posted)
    })
    unsaved.delete(item.id)
    deps.fallback?.delivered(item.address)
    if (posted) deps.posted?.(posted)
    return { kind: 'settled' }
  }

  async function noteFailure(item: OutboxItem, error: unknown): Promise<Attempted> {
    const reason = error instanceof Error ? error.message : String(error)
    const isFinal = error instanceof DeliveryError && error.isFinal
    if (isFinal || item.attempts + 1 >= MAX_ATTEMPTS) return drop(item, 'given-up', reason, error)
    const retryAfterMs = error instanceof DeliveryError ? error.retryAfterMs : null
    const retryMs = backoffMs(item.attempts + 1, retryAfterMs)
    await stores.save((tx) => tx.outbox.failed(item.id, reason, deps.realNow() + retryMs))
    return { kind: 'waiting', retryMs }
  }

  async function drop(
    item: OutboxItem,
    what: 'given-up' | 'too-late',
    reason: string,
    cause: unknown,
  ): Promise<Attempted> {
    const instead = what === 'given-up' ? ((await deps.fallback?.instead(item, cause)) ?? []) : []
    await stores.save(async (tx) => {
      await tx.outbox.dropped(item.id, reason, deps.realNow())
      for (const other of instead) await tx.outbox.add({ ...other, dropAfterMs: item.dropAfterMs })
    })
    deps.warn({ what, item, reason, cause })
    return { kind: 'settled' }
  }

  return { isTooLate, attempt }
}
