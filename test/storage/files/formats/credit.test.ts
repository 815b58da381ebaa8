import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCreditText, parseCredit, patchCredit } from '../../../../src/storage/files/formats/credit.ts'
import { anyFileText, mutated, personKey } from './arbitraries.ts'

const file = 'graelles/shiftcredit-2030-01-07.yaml'

const credit = fc
  .array(
    fc.tuple(
      personKey,
      fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10 + 0),
    ),
    { maxLength: 5 },
  )
  .map((entries) => new Map(entries))

describe('a credit file', () => {
  it('is a map from key to decimal number', () => {
    expect(parseCredit('{alba: 2, bernat: -0.4}\n', file)).toEqual({
      value: new Map([
        ['alba', 2],
        ['bernat', -0.4],
      ]),
      warnings: [],
    })
    expect(parseCredit('', file).value).toEqual(new Map())
    expect(parseCredit('{}', file).value).toEqual(new Map())
  })

  it('keeps keys that YAML 1.1 takes for something else', () => {
    expect([...parseCredit("no: 1\n'007700': 2.50\non: -1\n", file).value]).toEqual([
      ['no', 1],
      ['007700', 2.5],
      ['on', -1],
    ])
  })

  it('is warned about, with the place, where it is no number, and read on', () => {
    expect(parseCredit('alba: two\nbernat: 1\ncarla: .inf\ndani:\n', file)).toEqual({
      value: new Map([['bernat', 1]]),
      warnings: [
        { file, line: 1, column: 7, expected: 'number', found: 'two' },
        { file, line: 3, column: 8, expected: 'number', found: '.inf' },
      ],
    })
  })

  it('is refused when it is no map', () => {
    expect(() => parseCredit('- alba\n', file)).toThrow(
      expect.objectContaining({ code: 'file-malformed', params: expect.objectContaining({ file, line: 1 }) }),
    )
  })

  it('keeps comments and order when entries change', () => {
    const text = '# the bag of hours\nalba: 2 # since spring\nbernat: -0.4\n'
    const before = parseCredit(text, file).value
    const after = new Map(before).set('alba', 2.5).set('carla', 1)
    after.delete('bernat')
    expect(patchCredit(text, before, after)).toBe(
      "# the bag of hours\nalba: 2.5 # since spring\n'carla': 1\n",
    )
  })

  it('is an empty map, not nothing, when the last entry goes', () => {
    for (const text of ['alba: 2\n', '{alba: 2}\n', '# a comment\nalba: 2']) {
      const patched = patchCredit(text, parseCredit(text, file).value, new Map())
      expect(patched).toContain('{}')
      expect(parseCredit(patched, file)).toEqual({ value: new Map(), warnings: [] })
    }
    expect(newCreditText(new Map())).toBe('{}\n')
  })

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(credit, credit, (before, after) => {
        const text = newCreditText(before)
        expect(parseCredit(text, file)).toEqual({ value: before, warnings: [] })
        expect(parseCredit(patchCredit(text, before, after), file).value).toEqual(after)
      }),
    )
  })

  it('gives a value or a located fault, whatever the text', () => {
    const text = fc.oneof(
      anyFileText,
      credit.chain((value) => mutated(newCreditText(value))),
    )
    fc.assert(
      fc.property(text, (any) => {
        try {
          const { warnings } = parseCredit(any, file)
          for (const warning of warnings) expect(warning.line).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toMatchObject({ code: 'file-malformed', params: { file, line: expect.any(Number) } })
        }
      }),
      { numRuns: 2000 },
    )
  })
})
