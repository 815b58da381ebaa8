import { describe, expect, it } from 'vitest'
import {
  discontinuousPenalties,
  farDiscontinuousPenalties,
  gapsCost,
} from '../../../src/solver/rules/gaps.ts'
import { defaultWeights } from '../../../src/solver/weights.ts'
import { patternOf } from '../patterns.ts'
import { problem, week } from '../weeks.ts'

describe('turns with pauses between them', () => {
  it.each([
    ['1010', 30],
    ['0101', 30],
    ['1001', 20],
    ['1101', 0],
    ['1011', 0],
    ['1100', 0],
    ['101', 30],
    ['10010', 20],
    ['1001001', 20],
    ['1001010', 30],
    ['0111000', 0],
  ])('%s cost %i', (text, cost) => {
    expect(gapsCost(patternOf(text), text.length, defaultWeights)).toBe(cost)
    const shown = week(
      problem({ hours: text.length }),
      [...text].map((on) => (on === '1' ? 'a' : '')).join('|'),
    )
    const charged = [...discontinuousPenalties(shown), ...farDiscontinuousPenalties(shown)]
    expect(charged.map((penalty) => penalty.cost)).toEqual(cost === 0 ? [] : [cost])
  })
})
