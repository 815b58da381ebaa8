import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../../src/domain/ports/clock.ts'

/** A clock that moves only when a test says so. */
export interface ManualClock extends Clock {
  readonly timezone: string
  /** Moves to an instant (`…Z`) or a local time of the clock's zone; actions due on the way run at their own instant. */
  advanceTo(when: Temporal.Instant | string): void
  /** Moves on by a duration of the clock's zone (`{ minutes: 5 }`, `{ days: 1 }`); `{}` runs what is due already. */
  advanceBy(duration: Temporal.DurationLikeObject): void
  /** `advanceTo` that lets promises settle after each action, so that work which reschedules itself later goes on. */
  runTo(when: Temporal.Instant | string): Promise<void>
  /** `advanceBy` that lets promises settle after each action. */
  runBy(duration: Temporal.DurationLikeObject): Promise<void>
  /** How many actions wait. */
  pending(): number
}

interface Wake {
  readonly at: Temporal.Instant
  readonly action: () => void
}

/** A clock standing at `startIso`: an instant (`2026-03-04T08:50Z`) or a local time of `timezone` (`2026-03-04T09:50`). */
export function createManualClock(startIso: string, timezone = 'Europe/Madrid'): ManualClock {
  let current = instantOf(startIso, timezone)
  const wakes = new Set<Wake>()

  /** Takes the earliest wake not later than the target and stands at its instant; false when there is none. */
  function fireNext(target: Temporal.Instant): boolean {
    let next: Wake | null = null
    for (const wake of wakes) {
      if (Temporal.Instant.compare(wake.at, target) > 0) continue
      if (next === null || Temporal.Instant.compare(wake.at, next.at) < 0) next = wake
    }
    if (next === null) return false
    wakes.delete(next)
    if (Temporal.Instant.compare(next.at, current) > 0) current = next.at
    next.action()
    return true
  }

  function checkForward(target: Temporal.Instant): void {
    if (Temporal.Instant.compare(target, current) < 0) {
      throw new RangeError(`a clock at ${current} cannot go back to ${target}`)
    }
  }

  function advanceTo(when: Temporal.Instant | string): void {
    const target = instantOf(when, timezone)
    checkForward(target)
    while (fireNext(target));
    current = target
  }

  async function runTo(when: Temporal.Instant | string): Promise<void> {
    const target = instantOf(when, timezone)
    checkForward(target)
    await settle()
    while (fireNext(target)) await settle()
    current = target
    await settle()
  }

  function after(duration: Temporal.DurationLikeObject): Temporal.Instant {
    return current
      .toZonedDateTimeISO(timezone)
      .add({ seconds: 0, ...duration })
      .toInstant()
  }

  return {
    timezone,
    now: () => current,
    wakeAt(at, action) {
      const wake = { at, action }
      wakes.add(wake)
      return () => {
        wakes.delete(wake)
      }
    },
    advanceTo,
    advanceBy: (duration) => advanceTo(after(duration)),
    runTo,
    runBy: (duration) => runTo(after(duration)),
    pending: () => wakes.size,
  }
}

function instantOf(when: Temporal.Instant | string, timezone: string): Temporal.Instant {
  if (typeof when !== 'string') return when
  if (/(Z|[+-]\d{2}:?\d{2})$/i.test(when)) return Temporal.Instant.from(when)
  return Temporal.PlainDateTime.from(when).toZonedDateTime(timezone).toInstant()
}

/** Lets promise chains and finished I/O run; several turns, since a chain may cross the event loop more than once. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}
