import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explainSlot } from '../../../src/operations/planner/explainSlot.ts'
import { explainWeek } from '../../../src/operations/planner/explainWeek.ts'
import { priceOf } from '../../../src/operations/planner/priceOf.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'
import { proven } from './proven.ts'

const week = '2026-11-23'
const bernat = acting('bernat')
const alba = acting('alba', 'coordinator')
let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

describe('explaining a published slot', () => {
  it('says of a person who else could be there at what price, and counts the turns that they really have', async () => {
    const outcome = await explainSlot(helpline, bernat, { week, day: 'dx', hour: 3, person: 'dani' })
    expect(outcome).toMatchObject({ kind: 'slot-explained', hole: null, wish: null })
    if (outcome.kind !== 'slot-explained') return
    expect(outcome.presences).toMatchObject([{ person: 'dani', count: 7, load: 7, isForced: false }])
    expect(outcome.presences[0]?.others.possible[0]).toMatchObject({ person: 'carla', change: { cost: -10 } })
  })

  it('explains everybody in the slot and its empty line where no person is named', async () => {
    const outcome = await explainSlot(helpline, bernat, { week, day: 'dx', hour: 2, person: null })
    expect(outcome).toMatchObject({
      presences: [{ person: 'carla' }],
      hole: { empty: 1, shortage: { needed: 30, available: 28 } },
    })
  })

  it('says what it would take where the person is not there, even somebody without load', async () => {
    expect(await explainSlot(helpline, bernat, { week, day: 'dx', hour: 3, person: 'carla' })).toMatchObject({
      presences: [],
      wish: { person: 'carla', cheapest: { pushesOut: 'dani', change: { cost: -10 } } },
    })
    expect(await explainSlot(helpline, bernat, { week, day: 'dx', hour: 3, person: 'gil' })).toMatchObject({
      wish: { cheapest: null, conflict: [{ rule: 'load', person: 'gil' }] },
    })
  })

  it.each([
    [{ week: '2026-12-07', day: 'dl', hour: 0, person: null }, 'no-such-week'],
    [{ week, day: 'dv', hour: 0, person: null }, 'no-such-cell'],
    [{ week, day: 'dl', hour: 9, person: null }, 'no-such-cell'],
    [{ week, day: 'dl', hour: 0, person: 'nadia' }, 'unknown-person'],
  ] as const)('refuses %j: %s', async (question, kind) => {
    expect(await explainSlot(helpline, bernat, question)).toMatchObject({ kind })
  })

  it('says so when the question gets no answer', async () => {
    const mute = { ...helpline, ask: async () => null }
    const outcome = await explainSlot(mute, bernat, { week, day: 'dx', hour: 3, person: 'dani' })
    expect(outcome).toEqual({ kind: 'no-explanation' })
  })
})

describe('explaining a published week', () => {
  it('costs the sum of its penalties, breaks no load, and tells the holes', async () => {
    const outcome = await explainWeek(helpline, bernat, week)
    if (outcome.kind !== 'week-explained') throw new Error(outcome.kind)
    let sum = 0
    for (const { cost } of outcome.penalties) sum += cost
    expect(outcome.cost).toBe(sum)
    expect(outcome.breaches).toEqual([])
    expect(outcome.holes.map(({ turn }) => `${turn.day} ${turn.hour}`)).toEqual([
      'dl 2',
      'dm 3',
      'dx 2',
      'dj 3',
    ])
  })
})

describe('the price of somebody in or out of a slot', () => {
  const question = { week, day: 'dx', hour: 3, person: 'dani', present: false } as const

  it('is what the best timetable costs with and without that, proven only when both are', async () => {
    const pinned: unknown[] = []
    const solve = proven((problem) => {
      pinned.push(problem.pinned)
      return problem.pinned.length === 0 ? 560 : 580
    })
    expect(await priceOf({ ...helpline, solve }, alba, question)).toMatchObject({
      kind: 'priced',
      price: { person: 'dani', present: false, plain: 560, pinned: 580, proven: true, breaches: [] },
    })
    expect(pinned).toEqual([[], [{ day: 'dx', hour: 3, person: 'dani', present: false }]])
    expect(await priceOf(helpline, alba, question)).toMatchObject({ price: { proven: false } })
  })

  it('is for coordinators', async () => {
    expect(await priceOf(helpline, bernat, question)).toEqual({ kind: 'not-allowed' })
  })
})
