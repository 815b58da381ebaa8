import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAbsences } from '../../../../src/storage/files/formats/absences.ts'
import { anyFileText, mutated } from './arbitraries.ts'

const file = 'indisponibilitats.conf'

function parse(text: string, slotsPerDay = 4) {
  return parseAbsences(text, file, { slotsPerDay })
}

function flags(slots: readonly boolean[]): string {
  return slots.map((busy) => (busy ? '1' : '0')).join('')
}

describe('a busy line', () => {
  it.each([
    ['+alba dl 0011 # team meeting', 'alba', true, 'dl', null, '0011', 'team meeting'],
    ['alba 1000 # school', 'alba', false, null, null, '1000', 'school'],
    ['+bernat 2030-01-08 # trip', 'bernat', true, null, '2030-01-08', '1111', 'trip'],
    ['+bernat 2030-1-8 0001 # trip', 'bernat', true, null, '2030-01-08', '0001', 'trip'],
    ['carla # vacation', 'carla', false, null, null, '1111', 'vacation'],
    ['  alba   dv\t0100 #  class #2 ', 'alba', false, 'dv', null, '0100', 'class #2'],
    [
      '+laia dm # absencia odoo (vacances, baixa...)',
      'laia',
      true,
      'dm',
      null,
      '1111',
      'absencia odoo (vacances, baixa...)',
    ],
  ])('%j is understood', (line, person, required, weekday, date, slots, reason) => {
    const { value, warnings } = parse(line)
    expect(warnings).toEqual([])
    expect(value.map((absence) => ({ ...absence, slots: flags(absence.slots) }))).toEqual([
      { person, required, weekday, date, slots, reason },
    ])
  })

  it('takes as many slots as the day has (facts §9 row 1)', () => {
    expect(parse('alba dl 010101 # x', 6).value.map(({ slots }) => flags(slots))).toEqual(['010101'])
    expect(parse('alba # x', 6).value.map(({ slots }) => flags(slots))).toEqual(['111111'])
    expect(parse('alba dl 0101 # x', 6).warnings).toMatchObject([{ expected: 'slots', found: '0101' }])
  })

  it('may name a Saturday only where the helpline opens on it (facts §9 row 5)', () => {
    expect(parseAbsences('dani ds # x', file, { slotsPerDay: 4, openDays: ['dl', 'ds'] })).toMatchObject({
      value: [{ person: 'dani', weekday: 'ds' }],
      warnings: [],
    })
    expect(parseAbsences('dani dg # x', file, { slotsPerDay: 4, openDays: ['dl', 'ds'] }).value).toEqual([])
    expect(parseAbsences('dani dv # x', file, { slotsPerDay: 4, openDays: ['dl', 'ds'] }).value).toHaveLength(
      1,
    )
  })

  it.each([
    ['+dani dx', 9],
    ['+dani dx #', 10],
    ['+dani dx #   ', 10],
  ])('without reason (%j) is kept and warned about', (line, column) => {
    const { value, warnings } = parse(line)
    expect(value).toMatchObject([{ person: 'dani', weekday: 'dx', reason: '' }])
    expect(warnings).toEqual([{ file, line: 1, column, expected: 'reason', found: '' }])
  })

  it('with words after the slots is kept and warned about', () => {
    const { value, warnings } = parse('dani dl 0001 dentist # x')
    expect(value).toHaveLength(1)
    expect(warnings).toMatchObject([{ column: 14, expected: 'reason-after-slots', found: 'dentist' }])
  })

  it.each([
    ['dani ds 1111 # x', 6, 'weekday-date-or-slots', 'ds'],
    ['dani DL # x', 6, 'weekday-date-or-slots', 'DL'],
    ['dani dl dm # x', 9, 'slots', 'dm'],
    ['dani 11111 # x', 6, 'slots', '11111'],
    ['dani dl 0120 # x', 9, 'slots', '0120'],
    ['dani 2030-02-30 # x', 6, 'real-date', '2030-02-30'],
    ['+ # y', 1, 'person', '+'],
    ['+ alba dl 0011 # y', 1, 'person', '+'],
    ['dani maybe on monday # x', 6, 'weekday-date-or-slots', 'maybe'],
  ])('%j is skipped with a warning at the slip (facts §9 row 9)', (line, column, expected, found) => {
    expect(parse(`# heading\n\n${line}\nalba dl # kept`)).toEqual({
      value: [expect.objectContaining({ person: 'alba' })],
      warnings: [{ file, line: 3, column, expected, found }],
    })
  })
})

describe('a line of somebody unknown', () => {
  it('is skipped with a warning at the name', () => {
    const isKnown = (person: string) => person === 'alba'
    const text = 'alba dl # x\n+ghost dl # y\n  alva # z\n'
    expect(parseAbsences(text, file, { slotsPerDay: 4, isKnown })).toMatchObject({
      value: [{ person: 'alba' }],
      warnings: [
        { line: 2, column: 2, expected: 'known-person', found: 'ghost' },
        { line: 3, column: 3, expected: 'known-person', found: 'alva' },
      ],
    })
  })
})

describe('a busy file', () => {
  it('skips blank lines and comments silently, with any line ends', () => {
    const { value, warnings } = parse('\ufeff# one\r\n\r\nalba dl # x\r\n   \r\n#\r\n+eva # y')
    expect(value.map(({ person, reason }) => [person, reason])).toEqual([
      ['alba', 'x'],
      ['eva', 'y'],
    ])
    expect(warnings).toEqual([])
  })

  it('never throws and locates every warning inside the text', () => {
    const text = '+alba dl 0011 # team\nbernat 2030-01-08 # trip\n'
    fc.assert(
      fc.property(
        fc.oneof(anyFileText, mutated(text)),
        fc.integer({ min: 1, max: 8 }),
        (any, slotsPerDay) => {
          const { value, warnings } = parse(any, slotsPerDay)
          const lines = any.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
          for (const { line, column } of warnings) {
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
          }
          for (const absence of value) expect(absence.slots).toHaveLength(slotsPerDay)
        },
      ),
    )
  })
})
