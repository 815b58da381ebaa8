import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPhone, phoneText } from '../../../src/domain/calls/phone.ts'

const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''))

describe('a phone number', () => {
  it.each([
    ['+34 600-111-222', '600111222'],
    ['034600111222', '600111222'],
    ['0034600111222', '600111222'],
    ['34600111222', '600111222'],
    ['346001112', '346001112'],
    ['3460011122', '3460011122'],
    ['00346001112', '00346001112'],
    ['+33 1 23 45 67 89', '33123456789'],
    ['anonymous', ''],
    ['', ''],
  ])('%s is kept as %s', (text, clean) => {
    expect(cleanPhone(text)).toBe(clean)
  })

  it('is one and the same with and without prefix and punctuation', () => {
    fc.assert(
      fc.property(
        digits(9, 9),
        fc.constantFrom('', '34', '+34 ', '034', '0034', '00-34-'),
        (national, prefix) => {
          expect(cleanPhone(prefix + national.replace(/(\d{3})/g, '$1 '))).toBe(national)
        },
      ),
    )
  })

  it('keeps every digit of a number that is not a national one behind the prefix', () => {
    fc.assert(
      fc.property(digits(0, 20), (text) => {
        fc.pre(!/^0{0,2}34\d{9}$/.test(text))
        expect(cleanPhone(text)).toBe(text)
      }),
    )
  })

  it('is clean once cleaned, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = cleanPhone(text)
        expect(clean).toMatch(/^\d*$/)
        expect(cleanPhone(clean)).toBe(clean)
      }),
    )
  })

  it('is read in groups of three', () => {
    expect(phoneText('600111222')).toBe('600 111 222')
    expect(phoneText('33123456789')).toBe('33123456789')
  })
})
