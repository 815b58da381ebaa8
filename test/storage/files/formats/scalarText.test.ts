import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  colourOf,
  dateTextOf,
  hourOf,
  integerOf,
  numberOf,
  numberText,
  quoted,
} from '../../../../src/storage/files/formats/scalarText.ts'

describe('hours', () => {
  it.each([
    ['09:00', 540],
    ['9:00', 540],
    ['10:15', 615],
    ['615', 615],
    ['540', 540],
    ['0', 0],
    ['24:00', 1440],
  ])('reads %s as minutes after midnight', (text, minutes) => {
    expect(hourOf(text)).toBe(minutes)
  })

  it.each(['', '0540', '9h', '10:75', '25:00', '1441', '-5', '9:00:00', '1e3'])('refuses %j', (text) => {
    expect(hourOf(text)).toBeNull()
  })
})

describe('dates', () => {
  it('takes one-digit months and days and gives ISO text', () => {
    expect(dateTextOf('2030-1-7')).toBe('2030-01-07')
    expect(dateTextOf('2030-01-07')).toBe('2030-01-07')
  })

  it.each(['2030-02-30', '07/01/2030', '30-01-07', '2030-01-07T00:00', ''])('refuses %j', (text) => {
    expect(dateTextOf(text)).toBeNull()
  })
})

describe('colours', () => {
  it('keeps digits that look like a number, and drops the hash', () => {
    expect(colourOf('1e1010')).toBe('1e1010')
    expect(colourOf('00ff00')).toBe('00ff00')
    expect(colourOf('#d8b')).toBe('d8b')
  })

  it.each(['', 'red', '12345', '##fff', 'ff00zz'])('refuses %j', (text) => {
    expect(colourOf(text)).toBeNull()
  })
})

describe('numbers', () => {
  it('reads decimals and refuses what is none', () => {
    expect(numberOf('-0.4')).toBe(-0.4)
    expect(numberOf('.5')).toBe(0.5)
    expect(numberOf('10_000')).toBe(10_000)
    expect(['x', '', '1e999', '0x10', 'NaN', '.inf', '1:30', '-'].map(numberOf)).toEqual(Array(8).fill(null))
    expect(integerOf('2.5')).toBeNull()
  })

  it('writes what it reads back, in a form that both versions of YAML take for a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value)
        expect(numberOf(text)).toBe(value === 0 ? 0 : value)
        expect(parse(text, { version: '1.1' })).toBe(value === 0 ? 0 : value)
        expect(parse(text, { version: '1.2' })).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

describe('quoted text', () => {
  it('is on one line and read alike by YAML 1.1 and 1.2, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = quoted(text)
        expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
        expect(parse(written, { version: '1.1' })).toBe(text)
        expect(parse(written, { version: '1.2' })).toBe(text)
      }),
    )
  })

  it('prefers single quotes', () => {
    expect(quoted("it's")).toBe("'it''s'")
    expect(quoted('two\nlines')).toBe('"two\\u000alines"')
  })
})
