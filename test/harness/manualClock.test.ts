import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { createManualClock } from './manualClock.ts'

describe('manual clock', () => {
  it('reads a start with an offset as an instant and one without as local time', () => {
    expect(createManualClock('2026-03-04T08:50Z').now().toString()).toBe('2026-03-04T08:50:00Z')
    expect(createManualClock('2026-03-04T09:50').now().toString()).toBe('2026-03-04T08:50:00Z')
    expect(createManualClock('2026-07-04T09:50+02:00').now().toString()).toBe('2026-07-04T07:50:00Z')
  })

  it('runs due actions in the order of their instants, each standing at its own', () => {
    const clock = createManualClock('2026-03-04T08:00Z')
    const seen: string[] = []
    for (const minute of ['08:20', '08:10', '08:30', '08:10']) {
      clock.wakeAt(Temporal.Instant.from(`2026-03-04T${minute}Z`), () => seen.push(clock.now().toString()))
    }
    clock.advanceTo('2026-03-04T08:25Z')
    expect(seen).toEqual(['2026-03-04T08:10:00Z', '2026-03-04T08:10:00Z', '2026-03-04T08:20:00Z'])
    expect(clock.now().toString()).toBe('2026-03-04T08:25:00Z')
    expect(clock.pending()).toBe(1)
  })

  it('runs actions that actions schedule, within the same advance', () => {
    const clock = createManualClock('2026-03-04T08:00Z')
    let ticks = 0
    function tick(): void {
      ticks += 1
      clock.wakeAt(clock.now().add({ minutes: 1 }), tick)
    }
    tick()
    clock.advanceBy({ minutes: 10 })
    expect(ticks).toBe(11)
  })

  it('runs on even when the next action is scheduled after an await', async () => {
    const clock = createManualClock('2026-03-04T08:00Z')
    let ticks = 0
    async function tick(): Promise<void> {
      ticks += 1
      await Promise.resolve()
      clock.wakeAt(clock.now().add({ minutes: 1 }), () => void tick())
    }
    await tick()
    await clock.runBy({ minutes: 10 })
    expect(ticks).toBe(11)
  })

  it('does not run a cancelled action, and keeps one already due for the next advance', () => {
    const clock = createManualClock('2026-03-04T08:00Z')
    let runs = 0
    const cancel = clock.wakeAt(clock.now().add({ minutes: 1 }), () => {
      runs += 100
    })
    cancel()
    clock.wakeAt(clock.now().subtract({ minutes: 1 }), () => {
      runs += 1
    })
    expect(runs).toBe(0)
    clock.advanceBy({})
    expect(runs).toBe(1)
    clock.advanceBy({ hours: 1 })
    expect(runs).toBe(1)
  })

  it('counts days on the wall, over a change of clocks', () => {
    const clock = createManualClock('2026-03-28T09:00')
    clock.advanceBy({ days: 1 })
    expect(clock.now().toString()).toBe('2026-03-29T07:00:00Z')
  })

  it('refuses to go back', () => {
    const clock = createManualClock('2026-03-28T09:00Z')
    expect(() => clock.advanceTo('2026-03-28T08:59Z')).toThrow(RangeError)
  })
})
