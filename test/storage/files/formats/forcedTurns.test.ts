import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../../../src/domain/calendar/weekday.ts'
import { isDomainError } from '../../../../src/domain/errors.ts'
import { type ForcedTurns, free, noForcedTurns } from '../../../../src/domain/forcedTurns/forcedTurns.ts'
import { parseForcedTurns } from '../../../../src/storage/files/formats/forcedTurns.ts'
import {
  newForcedTurnsText,
  patchForcedTurns,
} from '../../../../src/storage/files/formats/forcedTurnsPatch.ts'
import { runs } from '../../../harness/campaign.ts'
import { anyFileText, mutated } from './arbitraries.ts'

const original = readFileSync(
  new URL('../../../fixtures/original-home/data/forced-turns.yaml', import.meta.url),
  'utf8',
)
const shape = { days: ['dl', 'dm'] as Weekday[], hours: [540, 600, 660] }

function parse(text: string): ForcedTurns {
  return parseForcedTurns(text, 'data/forced-turns.yaml', shape).value
}

function withCell(before: ForcedTurns, day: Weekday, hour: number, line: number, key: string): ForcedTurns {
  const rows = (before.cells.get(day) ?? []).map((row, at) =>
    at === hour ? row.map((cell, index) => (index === line ? key : cell)) : row,
  )
  return { ...before, cells: new Map([...before.cells, [day, rows]]) }
}

describe('forced turns', () => {
  it('tell free cells from those to be kept empty (facts §9 row 38)', () => {
    const { cells, lines } = parse(original)
    expect(lines).toEqual(['L1', 'L2'])
    expect(cells.get('dl')).toEqual([
      ['alba', free],
      [free, free],
      [free, 'ningu'],
      [free, 'ningu'],
    ])
  })

  it('need only `timetable`; the rest is as configured', () => {
    expect(parse('timetable:\n  dl: [[alba]]\n')).toEqual({
      ...shape,
      lines: ['L1'],
      cells: new Map([
        ['dl', [['alba'], [free]]],
        ['dm', [[free], [free]]],
      ]),
      log: [],
    })
    expect(parse('')).toEqual(noForcedTurns(shape))
  })

  it('refuse hours that cannot be understood, with their place', () => {
    expect(() => parse('hours: [soon]\n')).toThrow('file-malformed')
  })
})

describe('an edit of forced turns', () => {
  it('changes its cell and nothing else', () => {
    const before = parse(original)
    const after = withCell(before, 'dl', 1, 0, 'eva')
    const text = patchForcedTurns(original, before, after, shape)
    expect(text).toBe(original.replace('- [alba, null]\n  - [null,', "- [alba, null]\n  - ['eva',"))
    expect(patchForcedTurns(text, after, before, shape)).toBe(original)
  })

  it('writes the rows that a file with one row per day lacks (facts §9 row 37)', () => {
    const text =
      "days: [dl]\nhours: ['09:00', '10:00', '11:00']\nturns: [L1]\ntimetable:\n  dl:\n  - [null]\n"
    const before = parse(text)
    const patched = patchForcedTurns(text, before, withCell(before, 'dl', 1, 0, 'ningu'), shape)
    expect(parse(patched).cells.get('dl')).toEqual([[free], ['ningu']])
  })

  it('makes a file of the right shape where there is none (facts §9 row 37)', () => {
    const after = withCell(noForcedTurns(shape), 'dm', 1, 0, 'alba')
    const text = newForcedTurnsText(after)
    expect(text).toContain("  dm:\n  - [null]\n  - ['alba']\n")
    expect(parse(text)).toEqual(after)
  })

  it('of any text reads back as wanted, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(anyFileText, mutated(original)), fc.nat(4), fc.nat(3), (text, at, hour) => {
        const before = unlessMalformed(text)
        if (before === null) return
        const day = before.days[at % before.days.length] ?? 'dl'
        const after = { ...withCell(before, day, hour, 0, 'xavi'), log: [...before.log, 'edited'] }
        const patched = unlessRefused(() => patchForcedTurns(text, before, after, shape))
        if (patched !== null) expect(parse(patched)).toEqual(after)
      }),
      runs({ short: 60, full: 2000 }),
    )
  })
})

/** A text that is too odd for an edit is refused rather than damaged. */
function unlessRefused(patch: () => string): string | null {
  try {
    return patch()
  } catch (error) {
    if (!isDomainError(error, 'file-not-editable')) throw error
    return null
  }
}

function unlessMalformed(text: string): ForcedTurns | null {
  try {
    return parse(text)
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    expect(error.params.line).toBeGreaterThan(0)
    return null
  }
}
