import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth } from '../../src/pictures/text.ts'

describe('a text that has to fit', () => {
  it('is left as it is where there is room', () => {
    expect(fitText('Alba', 200, 29)).toBe('Alba')
  })

  it('is cut at its end, with an ellipsis', () => {
    const fitted = fitText('Maria Antònia Puigdevall', 160, 29)
    expect(fitted).toMatch(/^Maria.*…$/)
  })

  it('is never wider than its room, if that has place for two letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 80, max: 600 }), (text, room) => {
        expect(textWidth(fitText(text, room, 29), 29)).toBeLessThanOrEqual(room)
      }),
    )
  })
})
