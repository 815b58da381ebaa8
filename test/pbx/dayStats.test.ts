import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PbxCall } from '../../src/domain/ports/pbx.ts'
import { dayStats } from '../../src/pbx/dayStats.ts'

const hours = { timezone: 'Europe/Madrid', opensAt: 9 * 60, closesAt: 14 * 60 }
const date = '2026-03-04'

function aCall(call: Partial<PbxCall>): PbxCall {
  return {
    id: 'main-1',
    phone: '600000001',
    extension: null,
    startedAt: '2026-03-04T09:00:00Z',
    waitSeconds: 0,
    talkSeconds: 0,
    outcome: 'abandoned',
    ...call,
  }
}

describe('figures of a day', () => {
  it('counts a call at the minute of opening as in hours and one at closing as late', () => {
    const at = (startedAt: string) => aCall({ startedAt })
    const calls = [at('2026-03-04T07:59:59Z'), at('2026-03-04T08:00:00Z'), at('2026-03-04T13:00:00Z')]
    expect(dayStats(date, calls, [], hours)).toMatchObject({
      callsreceived: 3,
      earlycalls: 1,
      abandonedcalls: 1,
      latecalls: 1,
    })
  })

  it('takes the mean of talk over the answered calls and of waiting over all calls in hours', () => {
    const calls = [
      aCall({ outcome: 'answered', extension: '201', waitSeconds: 10, talkSeconds: 100 }),
      aCall({ outcome: 'answered', extension: '202', waitSeconds: 20, talkSeconds: 201 }),
      aCall({ outcome: 'timedout', waitSeconds: 300 }),
      aCall({ outcome: 'abandoned', waitSeconds: 999, startedAt: '2026-03-04T07:00:00Z' }),
    ]
    expect(dayStats(date, calls, [], hours)).toEqual({
      date,
      callsreceived: 4,
      testcalls: 0,
      earlycalls: 1,
      latecalls: 0,
      answeredcalls: 2,
      abandonedcalls: 0,
      timedoutcalls: 1,
      bouncedcalls: 0,
      talktime: 301,
      averagetalktime: 151,
      holdtime: 330,
      averageholdtime: 110,
      maxholdtime: 300,
    })
  })

  it('puts every call received in exactly one class', () => {
    const anyCall = fc
      .record({
        minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
        outcome: fc.constantFrom<PbxCall['outcome']>('answered', 'abandoned', 'timedout', 'bounced'),
      })
      .map(({ minute, outcome }) =>
        aCall({
          outcome,
          startedAt: new Date(Date.parse('2026-03-03T23:00:00Z') + minute * 60_000).toISOString(),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyCall), fc.array(anyCall), (calls, others) => {
        const stats = dayStats(date, calls, others, hours)
        const classes = [
          stats.testcalls,
          stats.earlycalls,
          stats.latecalls,
          stats.answeredcalls,
          stats.abandonedcalls,
          stats.timedoutcalls,
          stats.bouncedcalls,
        ]
        let total = 0
        for (const count of classes) total += count
        expect(total).toBe(stats.callsreceived)
      }),
    )
  })
})
