import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentLine, escapedText } from '../../../src/domain/ics/contentLine.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 })

/** What a reader of RFC 5545 makes of a value. */
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  )
}

describe('a content line', () => {
  it('is never longer than 75 octets, and unfolds to what was written (facts §9 row 29)', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = contentLine('SUMMARY', escapedText(text))
        expect(folded.endsWith('\r\n')).toBe(true)
        const lines = folded.slice(0, -2).split('\r\n')
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true)
        const unfolded = folded.replaceAll('\r\n ', '').slice(0, -2)
        expect(unfolded).toBe(`SUMMARY:${escapedText(text)}`)
      }),
    )
  })

  it('is folded between characters, not inside one', () => {
    const folded = contentLine('SUMMARY', `${'a'.repeat(66)}🍅b`)
    expect(folded).toBe(`SUMMARY:${'a'.repeat(66)}\r\n 🍅b\r\n`)
  })

  it('of exactly 75 octets is left alone', () => {
    expect(contentLine('SUMMARY', 'a'.repeat(67))).toBe(`SUMMARY:${'a'.repeat(67)}\r\n`)
    expect(contentLine('SUMMARY', 'a'.repeat(68))).toBe(`SUMMARY:${'a'.repeat(67)}\r\n a\r\n`)
  })
})

describe('a text value', () => {
  it('escapes what has a meaning of its own', () => {
    expect(escapedText('Pi, Alba; the \\ one\r\nin the office\rand')).toBe(
      'Pi\\, Alba\\; the \\\\ one\\nin the office\\nand',
    )
  })

  it('leaves out control characters, which no reader has to bear, but for tabs', () => {
    expect(escapedText('a\u0000b\u001bc\td')).toBe('abc\td')
  })

  it('says to a reader what was meant', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const meant = text.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
        expect(unescaped(escapedText(text))).toBe(meant)
      }),
    )
  })
})
