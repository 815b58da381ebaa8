import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../src/domain/absences/absence.ts'
import { workingDays } from '../../../src/domain/load/workingDays.ts'
import { week, workdays } from './loadInput.ts'

const usual = { wholeWeekOff: false, partDaysOff: false }
const usualWeek = { week, businessDays: workdays, slotsPerDay: 4 }

function off(changes: Partial<Absence>): Absence {
  const slots = [true, true, true, true]
  return { person: 'alba', required: true, weekday: null, date: null, slots, reason: 'leave', ...changes }
}

function days(lines: readonly Absence[], options = {}, changes = {}): number | undefined {
  return workingDays(lines, { ...usualWeek, ...changes }, { ...usual, ...options }).get('alba')
}

describe('working days', () => {
  it('are the business days without those off, each once', () => {
    expect(days([off({ weekday: 'dl' }), off({ weekday: 'dl' }), off({ weekday: 'dv' })])).toBe(3)
  })

  it('do not lose a day off that is a holiday too', () => {
    const lines = [off({ weekday: 'dl' }), off({ weekday: 'dm' })]
    expect(days(lines, {}, { businessDays: ['dm', 'dx'] })).toBe(1)
  })

  it('lose a whole day whichever turns the line names, optional lines too', () => {
    expect(days([off({ weekday: 'dl', slots: [true, false, false, false], required: false })])).toBe(4)
  })

  it('lose nothing by a line without day, as in the original (facts §9 row 10)', () => {
    expect(days([off({})])).toBeUndefined()
    expect(days([off({})], { wholeWeekOff: true })).toBe(0)
  })

  it('lose a date in its own week only, without crash (facts §9 rows 10 and 11)', () => {
    expect(days([off({ date: '2030-01-08' })])).toBe(4)
    expect(days([off({ date: '2030-01-15' })])).toBeUndefined()
  })

  it('lose the turns that are off where these count (facts §9 row 10)', () => {
    const lines = [
      off({ weekday: 'dl', slots: [true, true, false, false] }),
      off({ date: '2030-01-07', slots: [false, true, true, false] }),
      off({ weekday: 'dm' }),
    ]
    expect(days(lines, { partDaysOff: true })).toBe(3.25)
    expect(days(lines)).toBe(3)
  })
})
