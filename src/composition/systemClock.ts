import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../domain/ports/clock.ts'

/**
 * Longest sleep before looking at the time again: Node fires timers beyond 2³¹ ms at once, and a machine that was
 * suspended or whose time was set must not be late by more than this.
 */
const LONGEST_SLEEP_MS = 30_000

/** Real time, in milliseconds. A pending wake does not keep the process alive. */
export function createSystemClock(realNow: () => number = Date.now): Clock {
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(realNow()),
    wakeAt(instant, action) {
      const deadlineMs = wholeMillisecondsFrom(instant)
      let timer: NodeJS.Timeout | null = null
      function sleep(): void {
        const leftMs = Math.max(0, deadlineMs - realNow())
        timer = setTimeout(look, Math.min(leftMs, LONGEST_SLEEP_MS))
        timer.unref()
      }
      function look(): void {
        if (realNow() < deadlineMs) {
          sleep()
          return
        }
        timer = null
        action()
      }
      sleep()
      return () => {
        if (timer) clearTimeout(timer)
        timer = null
      }
    },
  }
}

/** Rounded up, so that `now()` is never before the instant when the action runs. */
function wholeMillisecondsFrom(instant: Temporal.Instant): number {
  return instant.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }).epochMilliseconds
}
