import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFestivities } from '../../../../src/storage/files/formats/festivities.ts'
import { anyFileText } from './arbitraries.ts'

const file = 'holidays.conf'

describe('festivities', () => {
  it('are dates with a description after a tab', () => {
    expect(parseFestivities('2030-01-01\tAny Nou\n\n2030-06-24\tSant Joan', file)).toEqual({
      value: new Map([
        ['2030-01-01', 'Any Nou'],
        ['2030-06-24', 'Sant Joan'],
      ]),
      warnings: [],
    })
  })

  it('take blanks for the tab, more tabs, one-digit dates, comments, CRLF and a byte order mark', () => {
    const { value, warnings } = parseFestivities(
      '\ufeff2030-1-1 Any  Nou\r\n# x\r\n2030-06-24\t\tSant\tJoan\r\n',
      file,
    )
    expect([...value]).toEqual([
      ['2030-01-01', 'Any  Nou'],
      ['2030-06-24', 'Sant\tJoan'],
    ])
    expect(warnings).toEqual([])
  })

  it('are warned about once per bad line, and the others are kept (facts §9 row 12)', () => {
    expect(parseFestivities('soon\tx\n2030-02-30\ty\n2030-01-01\n2030-01-06\tReis\n', file)).toEqual({
      value: new Map([
        ['2030-01-01', ''],
        ['2030-01-06', 'Reis'],
      ]),
      warnings: [
        { file, line: 1, column: 1, expected: 'festivity-date', found: 'soon\tx' },
        { file, line: 2, column: 1, expected: 'festivity-date', found: '2030-02-30\ty' },
        { file, line: 3, column: 11, expected: 'festivity-name', found: '' },
      ],
    })
  })

  it('never throw', () => {
    fc.assert(fc.property(anyFileText, (text) => void parseFestivities(text, file)))
  })
})
