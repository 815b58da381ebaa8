import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseCallCategories } from '../../../../src/storage/files/formats/callCategories.ts'
import { dailyCallsText, parseDailyCalls } from '../../../../src/storage/files/formats/dailyCalls.ts'
import { shippedCategories } from '../../../../src/storage/files/shippedCategories.ts'

const file = 'callinfo/categories.yaml'

describe('the categories of calls', () => {
  it('that we bring are read without a complaint', async () => {
    const { categories, sections } = await shippedCategories()
    expect(categories.length).toBeGreaterThan(10)
    expect(categories[0]).toMatchObject({ id: 'IN01', section: 'HelpDesk', isClaim: false })
    expect(categories.at(-1)).toMatchObject({ section: null, isClaim: true })
    expect(sections).toContainEqual({ code: 'ATCF', name: 'FACTURA' })
  })

  it('without name, and second ones of a code, are skipped and told where', () => {
    const text = `categories:
- {name: One, code: A1, section: X}
- {code: A2}
- {name: Again, code: A1}
- {name: '[FREE] without code', isclaim: yes}
sections: [{code: S1, name: X}, nonsense]
`
    const { value, warnings } = parseCallCategories(text, file)
    expect(value.categories.map(({ id, isClaim }) => [id, isClaim])).toEqual([
      ['A1', false],
      ['[FREE] without code', true],
    ])
    expect(warnings.map(({ line, expected }) => [line, expected])).toEqual([
      [3, 'call-category'],
      [4, 'unique-code'],
      [6, 'call-section'],
    ])
  })

  it('of a file that says nothing are none', () => {
    expect(parseCallCategories('', file).value).toEqual({ categories: [], sections: [] })
    expect(() => parseCallCategories('- a list', file)).toThrow('file-malformed')
  })
})

describe('the log of the day’s calls', () => {
  const call = fc.record({
    extension: fc.stringMatching(/^\d{2,6}$/),
    at: fc
      .integer({ min: 0, max: 4e9 })
      .map((second) => Temporal.Instant.fromEpochMilliseconds(second * 1000)),
    phone: fc.stringMatching(/^[1-9]\d{0,7}$/),
    partner: fc.string(),
    contract: fc.stringMatching(/^\d{7}$/),
    reason: fc.string(),
  })

  it('reads back what it writes, whatever people wrote in it', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 20 }), (calls) => {
        const { value, warnings } = parseDailyCalls(dailyCallsText(calls), file)
        expect(warnings).toEqual([])
        for (const { extension } of calls) {
          const isThere = (call: { extension: string }) => call.extension === extension
          expect(value.filter(isThere)).toEqual(calls.filter(isThere))
        }
        expect(value).toHaveLength(calls.length)
      }),
    )
  })

  it('keeps leading zeros for old readers, who read YAML 1.1', () => {
    const at = Temporal.Instant.from('2026-11-25T09:00:00Z')
    const one = {
      extension: '0201',
      at,
      phone: '600111222',
      partner: 'S1',
      contract: '0000155',
      reason: 'no',
    }
    expect(parse(dailyCallsText([one]), { version: '1.1' })).toEqual({
      '0201': [
        {
          data: '2026-11-25T09:00:00Z',
          telefon: '600111222',
          partner: 'S1',
          contracte: '0000155',
          motius: 'no',
        },
      ],
    })
  })

  it('is an empty map on a day without calls', () => {
    expect(parse(dailyCallsText([]))).toEqual({})
  })
})
