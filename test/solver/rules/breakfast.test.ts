import { describe, expect, it } from 'vitest'
import {
  breakBreaches,
  breakfastCost,
  breakfastPenalties,
  leavesBreak,
} from '../../../src/solver/rules/breakfast.ts'
import { patternOf } from '../patterns.ts'
import { problem, week } from '../weeks.ts'

describe('the breakfast break', () => {
  it.each([
    ['0110', 10],
    ['1110', 0],
    ['11', 10],
    ['001100', 10],
    ['011000', 0],
    ['00100', 0],
    ['01100', 0],
  ])('%s cost %i', (text, cost) => {
    const of = problem({ hours: text.length })
    expect(breakfastCost(patternOf(text), of, 'alba')).toBe(cost)
    const shown = week(of, [...text].map((on) => (on === '1' ? 'a' : '')).join('|'))
    expect(breakfastPenalties(shown).map((penalty) => penalty.cost)).toEqual(cost === 0 ? [] : [cost])
  })

  it('costs nothing when it is ignored', () => {
    const of = problem({ rules: { break: 'ignore' } })
    expect(breakfastCost(patternOf('0110'), of, 'alba')).toBe(0)
    expect(breakfastPenalties(week(of, '|a|a|'))).toEqual([])
  })

  it('is never taken when that is forbidden, but from those who want none', () => {
    const of = problem({ rules: { break: 'forbid', breakExempt: ['bernat'] } })
    expect(leavesBreak(patternOf('1110'), of, 'alba')).toBe(false)
    expect(leavesBreak(patternOf('1101'), of, 'alba')).toBe(true)
    expect(leavesBreak(patternOf('0110'), of, 'bernat')).toBe(true)
    expect(breakBreaches(week(of, 'a|a b|a b|'))).toMatchObject([
      { rule: 'break', day: 'dl', person: 'alba' },
    ])
    expect(breakfastPenalties(week(of, '|b|b|'))).toEqual([])
  })
})
