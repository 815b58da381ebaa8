import { describe, expect, it } from 'vitest'
import { daysOffIn } from '../../../src/domain/absences/daysOff.ts'
import type { Weekday } from '../../../src/domain/calendar/weekday.ts'
import { absenceOf as absence } from './absenceOf.ts'

const days: readonly Weekday[] = ['dl', 'dm', 'dj']

describe('the days off of a week', () => {
  it('are the whole week for a line without day (facts §9 row 10)', () => {
    expect(daysOffIn([absence()], '2030-01-07', days)).toEqual(new Map([['alba', days]]))
  })

  it('count by date only in the week of the date (facts §9 row 11)', () => {
    const lines = [absence({ date: '2030-01-08' }), absence({ person: 'bernat', date: '2030-01-15' })]
    expect(daysOffIn(lines, '2030-01-07', days)).toEqual(new Map([['alba', ['dm']]]))
    expect(daysOffIn(lines, '2030-01-14', days)).toEqual(new Map([['bernat', ['dm']]]))
  })

  it('count once though several lines say so, and never outside the days asked for', () => {
    const lines = [
      absence({ weekday: 'dj' }),
      absence({ date: '2030-01-10', slots: [true, false, false, false] }),
      absence({ weekday: 'dv' }),
    ]
    expect(daysOffIn(lines, '2030-01-07', days)).toEqual(new Map([['alba', ['dj']]]))
  })
})
