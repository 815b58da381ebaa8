import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayCapacity } from '../../../src/domain/load/dayCapacity.ts'
import { usualRules } from './loadInput.ts'

function capacity(turns: string, maximum: number, rules = {}): number {
  const busy = [...turns].map((turn) => turn === '1')
  return dayCapacity(busy, maximum, { ...usualRules, ...rules })
}

const days = fc
  .array(fc.constantFrom('0', '1'), { minLength: 1, maxLength: 12 })
  .map((turns) => turns.join(''))

describe('the capacity of a day of four turns (facts §5.3)', () => {
  it.each([
    ['0000', [1, 2, 3, 4]],
    ['0001', [1, 2, 3, 3]],
    ['1000', [1, 2, 3, 3]],
    ['0100', [1, 2, 2, 2]],
    ['0010', [1, 2, 2, 2]],
    ['0011', [1, 2, 2, 2]],
    ['1100', [1, 2, 2, 2]],
    ['1001', [1, 1, 2, 2]],
    ['0110', [1, 1, 1, 1]],
    ['1010', [1, 1, 1, 1]],
    ['0101', [1, 1, 1, 1]],
    ['0111', [1, 1, 1, 1]],
    ['1011', [1, 1, 1, 1]],
    ['1101', [1, 1, 1, 1]],
    ['1110', [1, 1, 1, 1]],
    ['1111', [0, 0, 0, 0]],
  ])('of %s is %j for a maximum of 1 to 4', (turns, expected) => {
    expect([1, 2, 3, 4].map((maximum) => capacity(turns, maximum))).toEqual(expected)
  })

  it('is that of a maximum of 3 for any other', () => {
    for (const turns of ['0000', '0001', '1001', '0110', '1111']) {
      for (const maximum of [0, 5, 10]) expect(capacity(turns, maximum)).toBe(capacity(turns, 3))
    }
  })

  it('sums to the week of the facts', () => {
    const week = ['0000', '0011', '1111', '0111', '1001']
    const sums = [2, 3, 4].map((maximum) => {
      let sum = 0
      for (const turns of week) sum += capacity(turns, maximum)
      return sum
    })
    expect(sums).toEqual([6, 8, 9])
  })

  it('takes the maximum by its word where that is wanted (facts §9 row 40)', () => {
    const exact = { exactDailyMaximum: true }
    expect([0, 5, 10].map((maximum) => capacity('0000', maximum, exact))).toEqual([0, 4, 4])
    expect(capacity('1000', 9, exact)).toBe(3)
    expect(capacity('1001', 2, exact)).toBe(1)
  })

  it('is what the planner would do where that is wanted (facts §9 row 41)', () => {
    const planner = { plannerDayRules: true }
    expect(capacity('1001', 2, planner)).toBe(2)
    expect(capacity('0110', 2, planner)).toBe(2)
    expect(capacity('0100', 4, planner)).toBe(3)
    expect(capacity('1111', 2, planner)).toBe(0)
    expect(capacity('0000', 0, planner)).toBe(0)
  })
})

describe('the capacity of any other day', () => {
  it.each([
    ['000000', 4, 4],
    ['001000', 4, 3],
    ['010101', 4, 1],
    ['000', 2, 2],
    ['00000000', 10, 8],
    ['0', 2, 1],
    ['000', 0, 0],
    ['111', 2, 0],
  ])('of %s with a maximum of %d is %d: the longest free run up to the maximum', (turns, maximum, most) => {
    expect(capacity(turns, maximum)).toBe(most)
  })

  it('never is more than the free turns, nor than the maximum of its own rule', () => {
    fc.assert(
      fc.property(days, fc.nat(12), fc.boolean(), fc.boolean(), (turns, maximum, exact, planner) => {
        const free = turns.replaceAll('1', '').length
        const most = capacity(turns, maximum, { exactDailyMaximum: exact, plannerDayRules: planner })
        expect(most).toBeLessThanOrEqual(free)
        const isOfFour = turns.length === 4 && !exact && !planner
        if (!isOfFour) expect(most).toBeLessThanOrEqual(maximum)
        if (free > 0 && maximum > 0) expect(most).toBeGreaterThan(0)
      }),
    )
  })
})
