import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSystemClock } from '../../src/composition/systemClock.ts'

describe('system clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-04T08:00:00Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('tells the real time', () => {
    expect(createSystemClock().now().toString()).toBe('2026-03-04T08:00:00Z')
  })

  it('wakes once at an instant that lies further than a single timer can reach', () => {
    const clock = createSystemClock()
    const action = vi.fn()
    clock.wakeAt(clock.now().add({ hours: 24 * 40 }), action)
    vi.advanceTimersByTime(24 * 40 * 3_600_000 - 1)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(action).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(3_600_000)
    expect(action).toHaveBeenCalledOnce()
  })

  it('wakes at once, but not within the call, for an instant that has passed', () => {
    const clock = createSystemClock()
    const action = vi.fn()
    clock.wakeAt(clock.now().subtract({ hours: 1 }), action)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0)
    expect(action).toHaveBeenCalledOnce()
  })

  it('does not wake before an instant between two milliseconds', () => {
    const clock = createSystemClock()
    const instant = clock.now().add({ milliseconds: 5, microseconds: 1 })
    let wokeAt: Temporal.Instant | null = null
    clock.wakeAt(instant, () => {
      wokeAt = clock.now()
    })
    vi.advanceTimersByTime(10)
    expect(wokeAt).toEqual(Temporal.Instant.from('2026-03-04T08:00:00.006Z'))
  })

  it('does not wake what was cancelled, also between two sleeps', () => {
    const clock = createSystemClock()
    const action = vi.fn()
    const cancel = clock.wakeAt(clock.now().add({ hours: 1 }), action)
    vi.advanceTimersByTime(30 * 60_000)
    cancel()
    vi.advanceTimersByTime(3_600_000)
    expect(action).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits on when the time of the machine was set back, and is soon awake when it was set forward', () => {
    let offsetMs = 0
    const clock = createSystemClock(() => Date.now() + offsetMs)
    const action = vi.fn()
    clock.wakeAt(clock.now().add({ minutes: 10 }), action)
    offsetMs = -60 * 60_000
    vi.advanceTimersByTime(20 * 60_000)
    expect(action).not.toHaveBeenCalled()
    offsetMs = 60 * 60_000
    vi.advanceTimersByTime(30_000)
    expect(action).toHaveBeenCalledOnce()
  })
})
