import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inkOn, readVariant, variantLabel } from '../../src/domain/variant.ts'

describe('a variant', () => {
  it.each([
    ['testing', { name: 'testing', mark: '🧪', color: '6b3fa0' }],
    ['Proves 2, 🚧', { name: 'Proves 2', mark: '🚧', color: '6b3fa0' }],
    ['formació,⚠️,#FFCC00', { name: 'formació', mark: '⚠️', color: 'ffcc00' }],
    ['a, , 00ff00', { name: 'a', mark: '🧪', color: '00ff00' }],
  ])('is read from “%s”', (text, variant) => {
    expect(readVariant(text)).toEqual({ kind: 'variant', variant })
  })

  it.each([
    ['', 'name'],
    ['<b>', 'name'],
    ['test*ing', 'name'],
    [' -x', 'name'],
    ['a name of more than twenty letters', 'name'],
    ['testing, T', 'mark'],
    ['testing, 🧪🧪', 'mark'],
    ['testing, 🧪, red', 'color'],
    ['testing, 🧪, #12345', 'color'],
    ['testing, 🧪, #123456, x', 'parts'],
  ])('is refused as “%s”, because of its %s', (text, part) => {
    expect(readVariant(text)).toEqual({ kind: 'bad-variant', part })
  })

  it('never has anything in it that means something to Slack, a page or a file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = readVariant(text)
        if (read.kind === 'variant') expect(variantLabel(read.variant)).not.toMatch(/[<>&*_~`"'/\\|\n\0]/)
      }),
    )
  })

  it('has text on its colour that can be read', () => {
    expect(inkOn({ color: 'ffcc00' })).toBe('000000')
    expect(inkOn({ color: '6b3fa0' })).toBe('ffffff')
  })
})
