import { describe, expect, it } from 'vitest'
import { byKey } from '../../../src/domain/load/balance.ts'
import { compensate } from '../../../src/domain/load/compensation.ts'
import { mapOf } from './loadInput.ts'

type Numbers = Readonly<Record<string, number>>

function exchange(turns: Numbers, credits: Numbers, ceilings: Numbers, around = false, floors: Numbers = {}) {
  const balance = { turns: mapOf(turns), credits: mapOf(credits) }
  const limits = { ceilings: mapOf(ceilings), floors: mapOf(floors) }
  const changes = compensate(balance, limits, byKey, around)
  return {
    turns: Object.fromEntries(balance.turns),
    credits: Object.fromEntries(balance.credits),
    exchanges: changes.map((change) =>
      change.kind === 'exchange' ? `${change.debtor}↔${change.creditor}` : '',
    ),
  }
}

const wide = { alba: 9, bernat: 9, carla: 9, dani: 9 }

describe('compensation', () => {
  it('moves turns from creditors to debtors, pair by pair (facts §5.5)', () => {
    const credits = { alba: 2, bernat: -1, carla: -2 }
    expect(exchange({ alba: 2, bernat: 4, carla: 2 }, credits, wide)).toEqual({
      exchanges: ['carla↔alba', 'bernat↔alba'],
      turns: { alba: 0, bernat: 5, carla: 3 },
      credits: { alba: 0, bernat: 0, carla: -1 },
    })
  })

  it.each([
    [-0.4, 0.2],
    [-0.5, 0.5],
    [-1, 0],
    [0, 1],
    [1, 2],
  ])('does not exchange between credits %d and %d, for nothing would be gained', (debt, credit) => {
    expect(exchange({ alba: 2, bernat: 2 }, { alba: debt, bernat: credit }, wide).exchanges).toEqual([])
  })

  it.each([
    [-0.6, 0.5],
    [-0.5, 0.6],
    [-0.1, 1],
    [-1, 0.1],
  ])('exchanges between credits %d and %d', (debt, credit) => {
    expect(exchange({ alba: 2, bernat: 2 }, { alba: debt, bernat: credit }, wide).exchanges).toEqual([
      'alba↔bernat',
    ])
  })

  it('pairs by rank, so that a blocked one blocks the partner for ever, as in the original (facts §9 row 43)', () => {
    const turns = { alba: 2, bernat: 2, carla: 2, dani: 2 }
    const credits = { alba: -3, bernat: -2, carla: 3, dani: 2 }
    const limits = { ...wide, alba: 2 }
    expect(exchange(turns, credits, limits).exchanges).toEqual(['bernat↔dani', 'bernat↔dani'])
    expect(exchange(turns, credits, limits, true).exchanges).toEqual(['bernat↔carla', 'bernat↔carla'])
  })

  it('never goes below nothing, nor below forced turns (facts §9 row 47)', () => {
    const credits = { alba: -3, bernat: 3 }
    expect(exchange({ alba: 2, bernat: 1 }, credits, wide).turns).toEqual({ alba: 3, bernat: 0 })
    expect(exchange({ alba: 2, bernat: 3 }, credits, wide, false, { bernat: 2 }).turns).toEqual({
      alba: 3,
      bernat: 2,
    })
  })

  it('ranks equals by key', () => {
    const credits = { dani: -1, carla: 1, bernat: 1, alba: -1 }
    expect(exchange({ dani: 1, carla: 1, bernat: 1, alba: 1 }, credits, wide).exchanges).toEqual([
      'alba↔bernat',
      'dani↔carla',
    ])
  })
})
