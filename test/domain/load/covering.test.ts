import { describe, expect, it } from 'vitest'
import { byKey } from '../../../src/domain/load/balance.ts'
import { coverFullLoad } from '../../../src/domain/load/covering.ts'
import { mapOf } from './loadInput.ts'

type Numbers = Readonly<Record<string, number>>

function cover(turns: Numbers, credits: Numbers, fullLoad: number, ceilings: Numbers, floors: Numbers = {}) {
  const balance = { turns: mapOf(turns), credits: mapOf(credits) }
  const limits = { ceilings: mapOf(ceilings), floors: mapOf(floors) }
  const changes = coverFullLoad(balance, limits, fullLoad, byKey)
  return {
    turns: Object.fromEntries(balance.turns),
    credits: Object.fromEntries(balance.credits),
    order: changes.map((change) => (change.kind === 'covering' ? `${change.person} ${change.why}` : '')),
  }
}

describe('reaching the full load', () => {
  it('takes from creditors first, the highest credit first (facts §5.4)', () => {
    const turns = { alba: 4, bernat: 4, carla: 3 }
    const { order, ...after } = cover(turns, { alba: 1, bernat: 3, carla: -1 }, 7, {})
    expect(order).toEqual(['bernat owing', 'alba owing', 'bernat owing', 'bernat owing'])
    expect(after).toEqual({
      turns: { alba: 3, bernat: 1, carla: 3 },
      credits: { alba: 0, bernat: 0, carla: -1 },
    })
  })

  it('takes from everybody once there are no creditors, ties by key, and never below nothing', () => {
    const { turns, credits } = cover(
      { carla: 1, bernat: 3, alba: 0 },
      { bernat: 0, carla: 0, alba: 0 },
      1,
      {},
    )
    expect(turns).toEqual({ alba: 0, bernat: 1, carla: 0 })
    expect(credits).toEqual({ alba: 0, bernat: -2, carla: -1 })
  })

  it('gives to debtors first, then to everybody, up to the ceiling', () => {
    const credits = { alba: 0, bernat: -1, carla: -2, dani: 0 }
    const ceilings = { alba: 9, bernat: 9, carla: 2, dani: 1 }
    const after = cover({ alba: 1, bernat: 1, carla: 1, dani: 1 }, credits, 8, ceilings)
    expect(after.order).toEqual(['carla owing', 'bernat owing', 'alba anyone', 'bernat anyone'])
    expect(after.turns).toEqual({ alba: 2, bernat: 3, carla: 2, dani: 1 })
  })

  it('serves a fraction of debt like a whole turn, exactly (facts §5.4)', () => {
    const after = cover({ alba: 0, bernat: 0 }, { alba: 0, bernat: -0.2 }, 2, { alba: 5, bernat: 5 })
    expect(after.order).toEqual(['bernat owing', 'alba anyone'])
    expect(after.credits).toEqual({ alba: 1, bernat: 0.8 })
    expect(cover({ a: 0 }, { a: -0.7 }, 1, { a: 1 }).credits).toEqual({ a: 0.3 })
  })

  it('may fall short', () => {
    expect(cover({ alba: 1 }, { alba: 0 }, 9, { alba: 2 }).turns).toEqual({ alba: 2 })
    expect(cover({}, {}, 9, {}).turns).toEqual({})
  })

  it('changes nothing where the load is full', () => {
    expect(cover({ alba: 2, bernat: 2 }, { alba: -5, bernat: 5 }, 4, { alba: 9, bernat: 9 }).order).toEqual(
      [],
    )
  })

  it('leaves forced turns unless nothing else is left (facts §9 row 47)', () => {
    const floors = { alba: 3 }
    expect(cover({ alba: 3, bernat: 2 }, { alba: 5, bernat: 0 }, 4, {}, floors).turns).toEqual({
      alba: 3,
      bernat: 1,
    })
    expect(cover({ alba: 3, bernat: 2 }, { alba: 5, bernat: 0 }, 2, {}, floors).turns).toEqual({
      alba: 2,
      bernat: 0,
    })
  })
})
