import type { Json } from '../../../notify/slack/problem.ts'

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive'

/** One thing to tell the app, as Socket Mode wraps it. */
export interface Envelope {
  readonly id: string
  readonly type: EnvelopeType
  readonly payload: Json
  /** True where the acknowledgement may carry an answer. */
  readonly acceptsResponse: boolean
  readonly retry: { readonly attempt: number; readonly reason: string } | null
}

export type Reply =
  | { kind: 'acked'; payload: Json }
  | { kind: 'unreachable'; reason: string }
  | { kind: 'timeout' }

/** A way to the app: sockets, or signed HTTP requests. Faults on demand wrap one of these. */
export interface Transport {
  /** Resolves when the app has answered; may never resolve, the deadline is the caller's. */
  send(envelope: Envelope): Promise<Reply>
  close(): Promise<void>
}
