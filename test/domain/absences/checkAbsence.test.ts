import { describe, expect, it } from 'vitest'
import { type AbsenceShape, checkAbsence } from '../../../src/domain/absences/checkAbsence.ts'

const shape: AbsenceShape = { slotsPerDay: 4, days: ['dl', 'dm', 'ds'] }
const weekly = { weekday: 'dl', turns: '0011', optional: true, reason: 'school' }
const oneshot = { date: '2030-01-08', turns: '1111', optional: false, reason: ' trip ' }

describe('an entry', () => {
  it('of every week becomes a line', () => {
    expect(checkAbsence('alba', 'weekly', weekly, shape)).toEqual({
      kind: 'absence',
      absence: {
        person: 'alba',
        required: false,
        weekday: 'dl',
        date: null,
        slots: [false, false, true, true],
        reason: 'school',
      },
    })
    expect(checkAbsence('alba', 'weekly', { ...weekly, weekday: '' }, shape)).toMatchObject({
      absence: { weekday: null },
    })
  })

  it('of one date becomes a line', () => {
    expect(checkAbsence('alba', 'oneshot', oneshot, shape)).toMatchObject({
      absence: { required: true, weekday: null, date: '2030-01-08', reason: 'trip' },
    })
  })

  it.each([
    ['weekly', { ...weekly, colour: 'red' }, { what: 'unknown-field', field: 'colour' }],
    ['weekly', { ...weekly, date: '2030-01-08' }, { what: 'unknown-field', field: 'date' }],
    ['oneshot', { ...oneshot, weekday: 'dl' }, { what: 'unknown-field', field: 'weekday' }],
    ['weekly', { ...weekly, turns: undefined }, { what: 'missing-field', field: 'turns' }],
    ['oneshot', { ...oneshot, date: undefined }, { what: 'missing-field', field: 'date' }],
    ['weekly', { ...weekly, weekday: 'xx' }, { what: 'weekday', value: 'xx', days: shape.days }],
    ['weekly', { ...weekly, weekday: 'dg' }, { what: 'weekday', value: 'dg', days: shape.days }],
    ['oneshot', { ...oneshot, date: '2030-02-30' }, { what: 'date', value: '2030-02-30' }],
    ['oneshot', { ...oneshot, date: '2030-1-8' }, { what: 'date', value: '2030-1-8' }],
    ['weekly', { ...weekly, optional: 'yes' }, { what: 'optional', value: 'yes' }],
    ['weekly', { ...weekly, reason: 3 }, { what: 'reason', value: '3' }],
    ['weekly', { ...weekly, turns: '001' }, { what: 'turns', value: '001', slots: 4 }],
    ['weekly', { ...weekly, turns: '0021' }, { what: 'turns', value: '0021', slots: 4 }],
    ['weekly', { ...weekly, turns: 11 }, { what: 'turns', value: '11', slots: 4 }],
    ['weekly', { ...weekly, turns: '0000' }, { what: 'no-turn' }],
    ['weekly', { ...weekly, reason: '  ' }, { what: 'no-reason' }],
  ] as const)('%s %j is refused for what is wrong with it', (source, fields, problem) => {
    expect(checkAbsence('alba', source, fields, shape)).toEqual({ kind: 'bad-absence', problem })
  })

  it.each(['x\n+bernat # y', 'x\ry', 'x\u2028y', 'x\u0085y', 'x\0'])(
    'is refused for a reason that breaks its line: %j (facts §9 row 7)',
    (reason) => {
      expect(checkAbsence('alba', 'weekly', { ...weekly, reason }, shape)).toMatchObject({
        problem: { what: 'reason-line-break' },
      })
    },
  )

  it.each(['al ba', '+alba', 'al+ba', 'al#ba'])('is refused for the key %j (facts §9 row 7)', (person) => {
    expect(checkAbsence(person, 'weekly', weekly, shape)).toMatchObject({ problem: { what: 'key' } })
  })

  it('may name the days on which the helpline opens, and only those (facts §9 row 5)', () => {
    expect(checkAbsence('alba', 'weekly', { ...weekly, weekday: 'ds' }, shape).kind).toBe('absence')
    expect(checkAbsence('alba', 'weekly', { ...weekly, weekday: 'dv' }, shape).kind).toBe('bad-absence')
  })

  it('has as many turns as the day has slots (facts §9 row 1)', () => {
    const long = { ...weekly, turns: '010101' }
    expect(checkAbsence('alba', 'weekly', long, { ...shape, slotsPerDay: 6 }).kind).toBe('absence')
    expect(checkAbsence('alba', 'weekly', long, shape).kind).toBe('bad-absence')
  })
})
