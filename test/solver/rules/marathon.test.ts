import { describe, expect, it } from 'vitest'
import { marathonCost, marathonPenalties } from '../../../src/solver/rules/marathon.ts'
import { defaultWeights } from '../../../src/solver/weights.ts'
import { patternOf } from '../patterns.ts'
import { problem, week } from '../weeks.ts'

describe('turns without rest', () => {
  it.each([
    ['1110', 40],
    ['0111', 40],
    ['1111', 0],
    ['1101', 0],
    ['111', 40],
    ['11111', 40],
    ['110110', 0],
    ['1110111', 40],
  ])('%s cost %i', (text, cost) => {
    expect(marathonCost(patternOf(text), text.length, defaultWeights)).toBe(cost)
    const shown = week(
      problem({ hours: text.length }),
      [...text].map((on) => (on === '1' ? 'a' : '')).join('|'),
    )
    expect(marathonPenalties(shown).map((penalty) => penalty.cost)).toEqual(cost === 0 ? [] : [cost])
  })
})
