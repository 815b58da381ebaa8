import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../../src/domain/absences/absence.ts'
import { checkAbsence } from '../../../../src/domain/absences/checkAbsence.ts'
import type { Weekday } from '../../../../src/domain/calendar/weekday.ts'
import { isDomainError } from '../../../../src/domain/errors.ts'
import { type AbsenceRules, parseAbsences } from '../../../../src/storage/files/formats/absences.ts'
import { absenceLineText, patchAbsences } from '../../../../src/storage/files/formats/absencesPatch.ts'
import { absenceOf } from '../../../domain/absences/absenceOf.ts'
import { runs } from '../../../harness/campaign.ts'
import { anyFileText, mutated } from './arbitraries.ts'

const rules = { slotsPerDay: 4 }

function read(text: string, person: string): Absence[] {
  return parseAbsences(text, '', rules).value.filter((absence) => absence.person === person)
}

const dentist = absenceOf({ weekday: 'dl', slots: [true, false, false, false], reason: 'dentist' })

const file = [
  '# every week',
  '+alba dl 0011 # team   meeting',
  '',
  'bernat dx # choir',
  'alba ds 1111 # the helpline is closed then',
  'alba 1000 # school',
  '# the end',
].join('\n')

describe('a line', () => {
  it.each([
    [absenceOf({ required: true, weekday: 'dl', slots: [false, false, true, true] }), '+alba dl 0011 # x'],
    [absenceOf({ slots: [false, true, false, true] }), 'alba  0101 # x'],
    [absenceOf({ date: '2030-01-08', reason: 'a #2' }), 'alba 2030-01-08 1111 # a #2'],
  ])('%# is written as existing readers know it', (absence, line) => {
    expect(absenceLineText(absence)).toBe(line)
    expect(read(line, 'alba')).toEqual([absence])
  })
})

describe('an edit of a busy file', () => {
  it('adds behind the last line of the person, and touches nothing else (facts §9 row 6)', () => {
    const patched = patchAbsences(file, 'alba', [...read(file, 'alba'), dentist], rules)
    expect(patched).toBe(file.replace('# school\n', '# school\nalba dl 1000 # dentist\n'))
  })

  it('adds to the end for a person without lines, also when the last line has no line break', () => {
    const carla = { ...dentist, person: 'carla' }
    expect(patchAbsences(file, 'carla', [carla], rules)).toBe(`${file}\ncarla dl 1000 # dentist\n`)
    expect(patchAbsences('', 'carla', [carla], rules)).toBe('carla dl 1000 # dentist\n')
    expect(patchAbsences('# x\r\n', 'carla', [carla], rules)).toBe('# x\r\ncarla dl 1000 # dentist\r\n')
    expect(patchAbsences('\uFEFF', 'carla', [carla], rules)).toBe('\uFEFFcarla dl 1000 # dentist\n')
  })

  it('replaces a line where it stands and keeps those before and behind it byte for byte', () => {
    const [first, second] = read(file, 'alba')
    if (!first || !second) throw new Error('no lines')
    expect(patchAbsences(file, 'alba', [first, dentist], rules)).toBe(
      file.replace('alba 1000 # school', 'alba dl 1000 # dentist'),
    )
    expect(patchAbsences(file, 'alba', [dentist, second], rules)).toBe(
      file.replace('+alba dl 0011 # team   meeting', 'alba dl 1000 # dentist'),
    )
  })

  it('removes a line with its line break, and leaves the lines that cannot be understood', () => {
    expect(patchAbsences(file, 'alba', read(file, 'alba').slice(1), rules)).toBe(
      file.replace('+alba dl 0011 # team   meeting\n', ''),
    )
    expect(patchAbsences(file, 'alba', [], rules)).toBe(
      file.replace('+alba dl 0011 # team   meeting\n', '').replace('alba 1000 # school\n', ''),
    )
    expect(patchAbsences('alba # x', 'alba', [], rules)).toBe('')
  })

  it.each([
    ['a reason with a line break', absenceOf({ reason: 'x\n+bernat # y' })],
    ['a key with a blank', absenceOf({ person: 'alba dl' })],
    ['a key with a plus', absenceOf({ person: '+alba' })],
    ['a key with a hash', absenceOf({ person: 'al#ba' })],
    ['slots that the day has not', absenceOf({ slots: [true] })],
  ])('is refused for %s: no line is ever injected (facts §9 row 7)', (_, absence) => {
    expect(() => patchAbsences(file, absence.person, [absence], rules)).toThrow('file-not-editable')
  })

  it('of any text keeps every other line, and reads back as wanted', () => {
    const absences = fc.array(
      fc.record({
        person: fc.constant('alba'),
        required: fc.boolean(),
        weekday: fc.constantFrom<Weekday | null>('dl', 'dv', null),
        date: fc.constant(null),
        slots: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        reason: fc.constantFrom('school', 'class #2', "l'avi", '# x', '🍅'),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.oneof(anyFileText, mutated(file)), absences, (text, after) => {
        const patched = patchAbsences(text, 'alba', after, rules)
        expect(read(patched, 'alba')).toEqual(after)
        expect(othersOf(patched)).toEqual(othersOf(text))
        expect(patchAbsences(patched, 'alba', after, rules)).toBe(patched)
      }),
    )
  })

  it('can write whatever the check of an entry accepts', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.anything())
    const fields = fc.oneof(
      fc.record(
        {
          weekday: fc.oneof(fc.constantFrom('', 'dl', 'ds', 'dg'), anything),
          turns: fc.oneof(fc.constantFrom('1000', '1111', '0000', '11'), anything),
          optional: fc.oneof(fc.boolean(), anything),
          reason: fc.oneof(fc.constantFrom('x', ' # y ', '\ufeffz'), anything),
        },
        { requiredKeys: [] },
      ),
      fc.dictionary(fc.string(), anything),
    )
    const person = fc.oneof(fc.constantFrom('alba', 'bernat', '+alba'), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(person, fields, (key, entry) => {
        const checked = checkAbsence(key, 'weekly', entry, { slotsPerDay: 4, days: ['dl', 'ds'] })
        if (checked.kind !== 'absence') return
        const wide: AbsenceRules = { slotsPerDay: 4, openDays: ['dl', 'ds'] }
        const patched = patchAbsences('# kept\n', key, [checked.absence], wide)
        expect(patched).toBe(`# kept\n${absenceLineText(checked.absence)}\n`)
      }),
      runs({ short: 2000, full: 100_000 }),
    )
  })

  it('of any absence gives one line that reads back, or is refused', () => {
    const anyAbsence = fc.record({
      person: fc.oneof(fc.constantFrom('alba', '+', 'a b', '#'), fc.string({ unit: 'binary' })),
      required: fc.boolean(),
      weekday: fc.constant<Weekday | null>('dl'),
      date: fc.constant(null),
      slots: fc.constant([true, false, true, false]),
      reason: fc.oneof(fc.constantFrom('', ' x', 'x\r', 'x\u2028y'), fc.string({ unit: 'binary' })),
    })
    fc.assert(
      fc.property(anyAbsence, (absence) => {
        try {
          const patched = patchAbsences('bernat # kept\n', absence.person, [absence], rules)
          expect(patched).toMatch(/^bernat # kept\n/)
          expect(read(patched, absence.person)).toEqual([absence])
        } catch (error) {
          if (!isDomainError(error, 'file-not-editable')) throw error
        }
      }),
    )
  })
})

/** The lines of a text that are not Alba's, with what cannot be understood. */
function othersOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => read(line, 'alba').length === 0 && line !== '')
}
