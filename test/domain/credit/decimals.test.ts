import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minus, plus, sumOf } from '../../../src/domain/credit/decimals.ts'

/** A decimal with up to six places, and the same as a whole number of millionths. */
const decimal = fc
  .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => ({
    value: Number(`${digits}e-${places}`),
    millionths: digits * 10 ** (6 - places),
  }))

describe('decimals', () => {
  it('are summed without binary noise', () => {
    expect(plus(0.1, 0.2)).toBe(0.3)
    expect(minus(0.3, 0.1)).toBe(0.2)
    expect(plus(-0.4, 0.4)).toBe(0)
    expect(plus(1e21, 0.5)).toBe(1e21)
    expect(plus(1e-7, 2e-7)).toBe(3e-7)
    expect(sumOf([0.1, 0.1, 0.1, -0.3])).toBe(0)
    expect(sumOf([])).toBe(0)
  })

  it('never give a negative zero', () => {
    expect(Object.is(minus(0, 0), 0)).toBe(true)
    expect(Object.is(plus(-0.5, 0.5), 0)).toBe(true)
  })

  it('add up as whole numbers of the smallest unit do, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 8 }), (decimals) => {
        let millionths = 0
        for (const one of decimals) millionths += one.millionths
        const values = decimals.map(({ value }) => value)
        expect(sumOf(values)).toBe(Number(`${millionths}e-6`))
        expect(sumOf(values.reverse())).toBe(Number(`${millionths}e-6`))
      }),
    )
  })

  it('take any finite number', () => {
    const small = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 })
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(Number.isFinite(plus(one, other))).toBe(true)
        expect(plus(one, 0)).toBe(one + 0)
      }),
    )
  })
})
