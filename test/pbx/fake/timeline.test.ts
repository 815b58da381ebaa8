import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTimeline } from '../../../src/pbx/fake/timeline.ts'

describe('timeline', () => {
  it('gives things in order of time, those that fall together in order of scheduling', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const timeline = createTimeline<number>()
        for (const [index, atMs] of times.entries()) timeline.schedule(atMs, index)
        const taken: [number, number][] = []
        for (let due = timeline.takeDue(20); due; due = timeline.takeDue(20)) {
          taken.push([due.atMs, due.happening])
        }
        const expected = times.map((atMs, index): [number, number] => [atMs, index])
        expect(taken).toEqual(expected.sort(([a, i], [b, j]) => a - b || i - j))
      }),
    )
  })

  it('keeps what is not due yet, and forgets what was cancelled', () => {
    const timeline = createTimeline<string>()
    const cancel = timeline.schedule(10, 'cancelled')
    timeline.schedule(20, 'later')
    cancel()
    cancel()
    expect(timeline.nextAtMs()).toBe(20)
    expect(timeline.takeDue(19)).toBeNull()
    expect(timeline.takeDue(20)?.happening).toBe('later')
    expect(timeline.nextAtMs()).toBeNull()
  })
})
