import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedCall, countedCalls, figuresOf, serviceLevel } from '../../../src/domain/calls/figures.ts'
import type { PbxCall } from '../../../src/domain/ports/pbx.ts'
import { at, callOf } from './callOf.ts'

const open = { from: at('08:00:00'), until: at('13:00:00') }

function counted(changes: Partial<CountedCall>): CountedCall {
  const base = { startedAt: at('09:00:00'), waitSeconds: 10, talkSeconds: 60, person: 'alba', isNoted: false }
  return { ...base, outcome: 'answered', ...changes }
}

function told(id: string, changes: Partial<PbxCall> = {}): PbxCall {
  return {
    id: `pbx-${id}`,
    phone: '600111222',
    extension: '3040',
    startedAt: at('09:00:00').toString(),
    waitSeconds: 12,
    talkSeconds: 60,
    outcome: 'answered',
    ...changes,
  }
}

describe('the figures of a day', () => {
  it('count what was received, answered, lost and answered in time', () => {
    const calls = [
      counted({ waitSeconds: 30 }),
      counted({ waitSeconds: 31, person: 'bernat', talkSeconds: 100, isNoted: true }),
      counted({ outcome: 'abandoned', person: null, waitSeconds: 100, talkSeconds: 0 }),
      counted({ outcome: 'bounced', person: null, waitSeconds: 0, talkSeconds: 0 }),
    ]
    const figures = figuresOf(calls, open, 30)
    expect(figures).toEqual({
      received: 4,
      answered: 2,
      lost: 2,
      outsideHours: 0,
      inTime: 1,
      serviceSeconds: 30,
      averageWaitSeconds: 40,
      longestWaitSeconds: 100,
      talkSeconds: 160,
      noted: 1,
      agents: [
        { person: 'alba', answered: 1, talkSeconds: 60 },
        { person: 'bernat', answered: 1, talkSeconds: 100 },
      ],
    })
    expect(serviceLevel(figures)).toBe(25)
  })

  it('put a call at opening time inside and one at closing time outside', () => {
    const calls = [counted({ startedAt: open.from }), counted({ startedAt: open.until })]
    expect(figuresOf(calls, open, 30)).toMatchObject({ received: 1, outsideHours: 1 })
  })

  it('have no level, wait or agent without calls', () => {
    const figures = figuresOf([], open, 30)
    expect(figures).toMatchObject({ averageWaitSeconds: null, longestWaitSeconds: null, agents: [] })
    expect(serviceLevel(figures)).toBeNull()
  })

  it('count every call in one place only', () => {
    const call = fc.record({
      startedAt: fc.integer({ min: 0, max: 600 }).map((minutes) => at('07:00:00').add({ minutes })),
      outcome: fc.constantFrom<CountedCall['outcome']>('answered', 'abandoned', 'timedout', 'bounced'),
      waitSeconds: fc.option(fc.nat(300)),
      talkSeconds: fc.option(fc.nat(900)),
      person: fc.option(fc.constantFrom('alba', 'bernat')),
      isNoted: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(call), fc.nat(60), (calls, seconds) => {
        const figures = figuresOf(calls, open, seconds)
        expect(figures.received + figures.outsideHours).toBe(calls.length)
        expect(figures.answered + figures.lost).toBe(figures.received)
        expect(figures.inTime).toBeLessThanOrEqual(figures.answered)
        const byAgents = figures.agents.map(({ answered }) => answered)
        expect(byAgents.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(figures.answered)
      }),
    )
  })
})

describe('the calls of a day', () => {
  const ownerOf = (extension: string) => (extension === '3041' ? 'bernat' : null)

  it('are those that the exchange tells of, each once, with our notes', () => {
    const note = { categories: ['IN01'], comment: '', by: 'alba', at: at('09:10:00') }
    const ours = [callOf('1', { note, outcome: 'answered' })]
    expect(countedCalls(ours, [told('1'), told('2', { extension: '3041' })], ownerOf)).toMatchObject([
      { person: 'alba', isNoted: true, waitSeconds: 12 },
      { person: 'bernat', isNoted: false },
    ])
  })

  it('are ours too where the exchange has forgotten them, unless only their ring is known', () => {
    const ours = [
      callOf('1', { outcome: 'answered', talkSeconds: 30 }),
      callOf('2'),
      callOf('3', { outcome: 'abandoned' }),
    ]
    expect(countedCalls(ours, [], ownerOf)).toMatchObject([
      { outcome: 'answered', person: 'alba', talkSeconds: 30 },
      { outcome: 'abandoned', person: null },
    ])
  })
})
