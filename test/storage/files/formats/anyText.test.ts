import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { isDomainError } from '../../../../src/domain/errors.ts'
import {
  configurationProblems,
  parseConfiguration,
} from '../../../../src/storage/files/formats/configuration.ts'
import { expectations } from '../../../../src/storage/files/formats/expected.ts'
import type { Parsed } from '../../../../src/storage/files/formats/parsed.ts'
import { parsePeople, patchPeople } from '../../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../../src/storage/files/formats/timetable.ts'
import { patchTimetable } from '../../../../src/storage/files/formats/timetablePatch.ts'
import { runs } from '../../../harness/campaign.ts'
import { anyFileText, mutated } from './arbitraries.ts'

function original(name: string): string {
  return readFileSync(new URL(`../../../fixtures/original-home/${name}`, import.meta.url), 'utf8')
}

/** What a parser makes of a text, or null when it refuses the text as a whole, in the one way that is allowed. */
function read<T>(parse: () => Parsed<T>, text: string): T | null {
  try {
    const { value, warnings } = parse()
    for (const warning of warnings) expectLocated(warning, text)
    return value
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    expectLocated(error.params, text)
    return null
  }
}

const Located = z.object({
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  expected: z.enum(expectations),
  found: z.string().max(120),
})

function expectLocated(problem: unknown, text: string): void {
  expect(Located.parse(problem).line).toBeLessThanOrEqual(text.split('\n').length)
}

function textsLike(name: string): fc.Arbitrary<string> {
  return fc.oneof(anyFileText, mutated(original(name)))
}

describe('any text', () => {
  it('is read as people or refused at a place, and can be edited when read', () => {
    fc.assert(
      fc.property(textsLike('persons.yaml'), (text) => {
        const before = read(() => parsePeople(text, 'persons.yaml'), text)
        if (before === null) return
        const after = { ...before, extensions: new Map([...before.extensions, ['alba', '007']]) }
        expect(parsePeople(patchPeople(text, before, after), 'persons.yaml').value).toEqual(after)
      }),
      runs({ short: 40, full: 2000 }),
    )
  })

  it.each(['07', '14', '21', '28'])(
    'is read as a timetable (%s) or refused, and can be edited when read',
    (day) => {
      const name = `graelles/graella-2030-01-${day}.yaml`
      fc.assert(
        fc.property(textsLike(name), fc.nat(4), fc.nat(3), (text, at, hour) => {
          const before = read(() => parseTimetable(text, name), text)
          if (before === null) return
          const cells = new Map(before.cells)
          const shown = before.days[at % before.days.length] ?? 'dl'
          const rows = (before.cells.get(shown) ?? []).map((row, index) =>
            index === hour ? row.map((key, line) => (line === 0 ? 'xavi' : key)) : row,
          )
          cells.set(shown, rows)
          const after = { ...before, cells, log: [...before.log, 'edited'] }
          expect(parseTimetable(patchTimetable(text, before, after), name).value).toEqual(after)
        }),
        runs({ short: 20, full: 1000 }),
      )
    },
  )

  it('is read as configuration or refused at a place, and its problems can be listed', () => {
    fc.assert(
      fc.property(textsLike('config.yaml'), (text) => {
        const value = read(() => parseConfiguration(text, 'config.yaml'), text)
        const problems = configurationProblems(text, 'config.yaml')
        for (const problem of problems) expectLocated(problem, text)
        if (value === null) expect(problems).not.toEqual([])
      }),
      runs({ short: 40, full: 2000 }),
    )
  })
})
