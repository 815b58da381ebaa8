import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../src/domain/ports/clock.ts'

/** Real time that can be held and pushed ahead. */
export interface DrivenClock extends Clock {
  /** Goes on from where it is held. */
  release(): void
  jump(aheadMs: number): void
}

const lookEveryMs = 10

/** A clock that is held until it is released. */
export function createDrivenClock(realNow: () => number): DrivenClock {
  const wakes = new Set<{ atMs: number; action: () => void }>()
  let heldMs: number | null = realNow()
  let aheadMs = 0

  function nowMs(): number {
    return heldMs ?? realNow() + aheadMs
  }

  function look(): void {
    for (const wake of [...wakes]) {
      if (wake.atMs > nowMs() || !wakes.delete(wake)) continue
      wake.action()
    }
  }

  setInterval(look, lookEveryMs).unref()
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs()),
    wakeAt(at, action) {
      const wake = { atMs: Math.ceil(Number(at.epochNanoseconds) / 1e6), action }
      wakes.add(wake)
      return () => {
        wakes.delete(wake)
      }
    },
    release() {
      if (heldMs !== null) aheadMs = heldMs - realNow()
      heldMs = null
    },
    jump(ms) {
      if (heldMs === null) aheadMs += ms
      else heldMs += ms
      look()
    },
  }
}
