import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../domain/ports/clock.ts'

export interface AcceleratedClockOptions {
  /** The clock that really runs. */
  readonly base: Clock
  /** What the clock shows when it is made: a fixed moment, or where an earlier run stopped. */
  readonly start: Temporal.Instant
  /** Seconds of the helpline per second of the base; 1 is real speed. */
  readonly speed: number
}

/** A clock that starts at any instant and runs `speed` times as fast as another; throws RangeError for a speed ≤ 0. */
export function createAcceleratedClock({ base, start, speed }: AcceleratedClockOptions): Clock {
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`speed must be above 0, not ${speed}`)
  const startMs = start.epochMilliseconds
  const baseStartMs = base.now().epochMilliseconds

  function now(): Temporal.Instant {
    const passedMs = base.now().epochMilliseconds - baseStartMs
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(startMs + passedMs * speed))
  }

  function onBase(instant: Temporal.Instant): Temporal.Instant {
    const aheadMs = Math.ceil(Number(instant.epochNanoseconds) / 1e6) - startMs
    return Temporal.Instant.fromEpochMilliseconds(baseStartMs + Math.ceil(aheadMs / speed))
  }

  function wakeAt(instant: Temporal.Instant, action: () => void): () => void {
    let cancel = base.wakeAt(onBase(instant), look)
    function look(): void {
      // Division and rounding may land a hair early; the promise is that now() has reached the instant.
      if (Temporal.Instant.compare(now(), instant) >= 0) action()
      else cancel = base.wakeAt(base.now().add({ milliseconds: 1 }), look)
    }
    return () => cancel()
  }

  return { now, wakeAt }
}
