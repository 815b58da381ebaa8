import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, parseInline, parseMrkdwn } from '../../../src/demo/chat/mrkdwn.ts'

describe('parseInline', () => {
  it('reads the marks of mrkdwn', () => {
    expect(parseInline('*bold* _it_ ~no~ `a*b*`')).toEqual([
      { kind: 'bold', inner: [{ kind: 'text', text: 'bold' }] },
      { kind: 'text', text: ' ' },
      { kind: 'italic', inner: [{ kind: 'text', text: 'it' }] },
      { kind: 'text', text: ' ' },
      { kind: 'strike', inner: [{ kind: 'text', text: 'no' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'a*b*' },
    ])
    expect(parseInline('*_both_*')).toMatchObject([{ kind: 'bold', inner: [{ kind: 'italic' }] }])
  })

  it('leaves marks within words and around blanks alone', () => {
    for (const text of ['snake_case_name', '2 * 3 * 4', 'a*b*c', '~ about ~', '10:15:00']) {
      expect(parseInline(text)).toEqual([{ kind: 'text', text }])
    }
  })

  it('reads links, mentions, dates and emoji', () => {
    expect(parseInline('<https://e.org/?a=1&amp;b=2|week>')).toEqual([
      { kind: 'link', url: 'https://e.org/?a=1&b=2', label: 'week' },
    ])
    expect(parseInline('<@U1|maria> <#C1> <!here>')).toMatchObject([
      { kind: 'user', id: 'U1', label: 'maria' },
      { kind: 'text' },
      { kind: 'channel', id: 'C1' },
      { kind: 'text' },
      { kind: 'broadcast', name: 'here' },
    ])
    expect(parseInline('<!date^1795596600^{time}|09:50>')).toEqual([
      { kind: 'date', seconds: 1795596600, format: '{time}', fallback: '09:50' },
    ])
    expect(parseInline(':tomato:')).toEqual([{ kind: 'emoji', name: 'tomato' }])
  })

  it('makes no link of an address that could run something', () => {
    expect(parseInline('<javascript:alert(1)|x>')).toMatchObject([{ kind: 'text' }])
  })
})

describe('parseMrkdwn', () => {
  it('tells quotes and fenced code from lines', () => {
    expect(parseMrkdwn('a\n&gt; b\nc\n```\nd *e*\n```').map(({ kind }) => kind)).toEqual([
      'lines',
      'quote',
      'lines',
      'preformatted',
    ])
    expect(parseMrkdwn('a ``` b')).toMatchObject([{ kind: 'lines' }, { kind: 'lines' }])
  })

  it('never throws, and loses no letter of what people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~`<>@#!|:\n&;'), maxLength: 60 }), (text) => {
        const letters = (value: string) => value.replaceAll(/[^ab]/g, '')
        const shown = parseMrkdwn(text).map((paragraph) =>
          paragraph.kind === 'preformatted' ? paragraph.text : paragraph.inner.map(textOf).join(''),
        )
        if (!text.includes('<') && !text.includes(':')) expect(letters(shown.join(''))).toBe(letters(text))
      }),
    )
  })
})

function textOf(piece: Inline): string {
  if (piece.kind === 'bold' || piece.kind === 'italic' || piece.kind === 'strike')
    return piece.inner.map(textOf).join('')
  return piece.kind === 'text' || piece.kind === 'code' ? piece.text : ''
}
