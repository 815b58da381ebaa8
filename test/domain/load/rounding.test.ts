import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfEven, roundTenth } from '../../../src/domain/load/rounding.ts'

describe('rounding to turns', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [3.5, 4],
    [2.4, 2],
    [2.6, 3],
    [-0.5, 0],
    [-1.5, -2],
    [-0.4, 0],
    [0.49999999999999994, 0],
    [7, 7],
  ])('takes %d to %d', (value, rounded) => {
    expect(roundHalfEven(value)).toBe(rounded)
  })

  it('never is more than half a turn away', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const rounded = roundHalfEven(value)
        expect(Number.isInteger(rounded)).toBe(true)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

describe('rounding to tenths', () => {
  it.each([
    [0.25, 0.2],
    [0.35, 0.3],
    [0.45, 0.5],
    [0.75, 0.8],
    [1.25, 1.2],
    [1.75, 1.8],
    [-0.25, -0.2],
    [-0.75, -0.8],
    [-0.04, 0],
    [0.6000000000000001, 0.6],
    [3 - 2.4, 0.6],
    [1.05, 1.1],
    [1.15, 1.1],
    [2, 2],
  ])('takes %d to %d, of the exact binary value', (value, rounded) => {
    expect(roundTenth(value)).toBe(rounded)
  })
})
