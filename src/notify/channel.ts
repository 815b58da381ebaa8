import type { Address, OutboxItem } from '../domain/notices.ts'
import type { PostedMessage } from '../domain/ports/stores.ts'

export type DeliveryItem = Pick<OutboxItem, 'id' | 'address' | 'notice'>

export interface DeliveryAttempt {
  /** An earlier attempt may have succeeded without our knowing: look before saying it again. */
  readonly mayBeThere: boolean
}

/** A way by which notices reach people. */
export interface DeliveryChannel {
  readonly name: string
  /**
   * Says one notice. Returns the message that must be updated when its matter changes, or null. Throws
   * `DeliveryError`; any other error counts as one that may pass.
   */
  deliver(item: DeliveryItem, attempt?: DeliveryAttempt): Promise<PostedMessage | null>
}

/** A notice that was not delivered; `reason` is for the log. */
export class DeliveryError extends Error {
  readonly reason: string
  /** True when trying again cannot help: nobody there, message refused. */
  readonly isFinal: boolean
  /** How long the other side asks us to wait, where it does. */
  readonly retryAfterMs: number | null

  constructor(
    reason: string,
    options: { readonly isFinal: boolean; readonly retryAfterMs?: number | null; readonly cause?: unknown },
  ) {
    super(reason, { cause: options.cause })
    this.name = 'DeliveryError'
    this.reason = reason
    this.isFinal = options.isFinal
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** An address as one text: what goes to the same one keeps its order. */
export function addressName(address: Address): string {
  return address.to === 'person' ? `person ${address.person}` : address.to
}
