import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { createAcceleratedClock } from '../../src/demo/acceleratedClock.ts'
import { createManualClock } from '../harness/manualClock.ts'

const start = Temporal.Instant.from('2026-03-04T08:50:00Z')

describe('accelerated clock', () => {
  it('starts where it is told and runs at its speed', () => {
    const base = createManualClock('2031-01-01T00:00Z')
    const clock = createAcceleratedClock({ base, start, speed: 60 })
    expect(clock.now().toString()).toBe('2026-03-04T08:50:00Z')
    base.advanceBy({ seconds: 5 })
    expect(clock.now().toString()).toBe('2026-03-04T08:55:00Z')
  })

  it('resumes from where an earlier one stopped', () => {
    const base = createManualClock('2031-01-01T00:00Z')
    const first = createAcceleratedClock({ base, start, speed: 60 })
    base.advanceBy({ seconds: 5 })
    const stopped = first.now()
    base.advanceBy({ hours: 9 })
    const second = createAcceleratedClock({ base, start: stopped, speed: 1 })
    base.advanceBy({ seconds: 7 })
    expect(second.now().toString()).toBe('2026-03-04T08:55:07Z')
  })

  it('wakes when its own time is reached, never before, whatever the speed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (speed, aheadMs) => {
          const base = createManualClock('2031-01-01T00:00Z')
          const clock = createAcceleratedClock({ base, start, speed })
          const instant = start.add({ milliseconds: aheadMs, nanoseconds: 1 })
          let wokeAt: Temporal.Instant | null = null
          clock.wakeAt(instant, () => {
            wokeAt = clock.now()
          })
          base.advanceBy({ milliseconds: Math.ceil(aheadMs / speed) + 15 })
          expect(wokeAt).not.toBeNull()
          if (wokeAt) expect(Temporal.Instant.compare(wokeAt, instant)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('does not wake what was cancelled', () => {
    const base = createManualClock('2031-01-01T00:00Z')
    const clock = createAcceleratedClock({ base, start, speed: 60 })
    const cancel = clock.wakeAt(start.add({ minutes: 1 }), () => expect.unreachable())
    cancel()
    base.advanceBy({ hours: 1 })
    expect(base.pending()).toBe(0)
  })

  it('refuses a speed that is not above zero', () => {
    const base = createManualClock('2031-01-01T00:00Z')
    for (const speed of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => createAcceleratedClock({ base, start, speed })).toThrow(RangeError)
    }
  })
})
