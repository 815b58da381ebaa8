import type { Temporal } from 'temporal-polyfill'

/** The helpline's time. Signatures, sessions and everything of protocols run on real time instead. */
export interface Clock {
  now(): Temporal.Instant
  /** Calls `action` once, when `now()` has reached the instant; returns what cancels it. */
  wakeAt(instant: Temporal.Instant, action: () => void): () => void
}
