import { randomUUID } from 'node:crypto'
import type { Json } from '../../../notify/slack/problem.ts'
import type { EnvelopeType, Reply, Transport } from './transport.ts'

export interface DeliveryTimes {
  readonly ackDeadlineMs: number
  /** Pauses before an event that was not acknowledged is sent again. */
  readonly retryDelaysMs: readonly number[]
}

export interface Delivery {
  /** Sends once and waits for the acknowledgement, at most until the deadline. */
  once(type: EnvelopeType, payload: Json, acceptsResponse: boolean): Promise<Reply>
  /** Sends an event, and again while it is not acknowledged. */
  event(payload: Json): void
  close(): void
}

/** Delivers as Slack does: interactions once, events again until they are acknowledged. */
export function createDelivery(transport: () => Transport, times: DeliveryTimes): Delivery {
  const timers = new Set<NodeJS.Timeout>()
  return {
    once: (type, payload, acceptsResponse) => send(type, payload, acceptsResponse, null),
    event(payload) {
      void attemptEvent(payload, 0, '')
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }

  async function attemptEvent(payload: Json, attempt: number, reason: string): Promise<void> {
    const retry = attempt === 0 ? null : { attempt, reason }
    const reply = await send('events_api', payload, false, retry)
    if (reply.kind === 'acked') return
    const delayMs = times.retryDelaysMs[attempt]
    if (delayMs === undefined) return
    const why = reply.kind === 'timeout' ? 'timeout' : reply.reason
    later(delayMs, () => void attemptEvent(payload, attempt + 1, why))
  }

  async function send(
    type: EnvelopeType,
    payload: Json,
    acceptsResponse: boolean,
    retry: { attempt: number; reason: string } | null,
  ): Promise<Reply> {
    const { promise, stop } = deadline()
    const envelope = { id: randomUUID(), type, payload, acceptsResponse, retry }
    const reply = await Promise.race([transport().send(envelope), promise])
    stop()
    return reply
  }

  function deadline(): { promise: Promise<Reply>; stop: () => void } {
    let stop = (): void => {}
    const promise = new Promise<Reply>((resolve) => {
      stop = later(times.ackDeadlineMs, () => resolve({ kind: 'timeout' }))
    })
    return { promise, stop }
  }

  function later(delayMs: number, action: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      action()
    }, delayMs)
    timer.unref()
    timers.add(timer)
    return () => {
      clearTimeout(timer)
      timers.delete(timer)
    }
  }
}
