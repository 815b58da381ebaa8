import type { Envelope, EnvelopeType, Reply, Transport } from '../delivery/transport.ts'

/** What goes wrong on the way to the app. */
export interface DeliveryFaults {
  /** Delivers each of these so many times more, at once, whether it was acknowledged or not. */
  redeliver(times: number, types?: readonly EnvelopeType[]): void
  /** The next acknowledgements are lost: the app has given them, the workspace goes on waiting. */
  loseAcks(times: number, types?: readonly EnvelopeType[]): void
  clear(): void
}

interface Plan {
  left: number
  readonly types: readonly EnvelopeType[] | null
}

const none: Plan = { left: 0, types: [] }

/** Faults on the way, and a wrapper that puts them on a transport. */
export function createDeliveryFaults(): DeliveryFaults & { wrap(transport: Transport): Transport } {
  let extra = none
  let lost = none

  async function send(transport: Transport, envelope: Envelope): Promise<Reply> {
    const isLost = fits(lost, envelope)
    if (isLost) lost.left -= 1
    const reply = transport.send(envelope)
    if (fits(extra, envelope)) {
      for (let time = 1; time <= extra.left; time += 1) {
        const retry = envelope.type === 'events_api' ? { attempt: time, reason: 'http_timeout' } : null
        void transport.send({ ...envelope, id: `${envelope.id}-${time}`, retry })
      }
    }
    return isLost ? new Promise<Reply>(() => {}) : reply
  }

  return {
    redeliver(times, types) {
      extra = { left: times, types: types ?? null }
    },
    loseAcks(times, types) {
      lost = { left: times, types: types ?? null }
    },
    clear() {
      extra = none
      lost = none
    },
    wrap: (transport) => ({
      send: (envelope) => send(transport, envelope),
      close: () => transport.close(),
    }),
  }
}

function fits({ left, types }: Plan, { type }: Envelope): boolean {
  return left > 0 && (types === null || types.includes(type))
}
