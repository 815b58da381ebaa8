import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isOver, preferredWeek } from '../../../src/domain/timetable/preferredWeek.ts'

const calendar = {
  timezone: 'Europe/Madrid',
  hours: [540, 615, 840],
  days: ['dl', 'dm', 'dx', 'dj', 'dv'] as const,
  festivities: new Map<string, string>(),
}
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Madrid').toInstant()
const weeks = ['2030-01-14', '2030-01-07', '2029-12-31']

describe('the preferred week', () => {
  it('is the present one until Friday at closing, then the next (facts §9 row 30)', () => {
    expect(preferredWeek(calendar, weeks, at('2030-01-07T00:00'))).toBe('2030-01-07')
    expect(preferredWeek(calendar, weeks, at('2030-01-11T13:59'))).toBe('2030-01-07')
    expect(preferredWeek(calendar, weeks, at('2030-01-11T14:00'))).toBe('2030-01-14')
  })

  it('is the latest where all are over, and none where there is none', () => {
    expect(preferredWeek(calendar, weeks, at('2031-01-01T00:00'))).toBe('2030-01-14')
    expect(preferredWeek(calendar, [], at('2030-01-07T00:00'))).toBeNull()
  })

  it('ends with the last day of service, whichever that is', () => {
    const withSaturday = { ...calendar, days: ['ds', 'dl'] as const }
    expect(isOver(withSaturday, '2030-01-07', at('2030-01-12T13:59'))).toBe(false)
    expect(isOver(withSaturday, '2030-01-07', at('2030-01-12T14:00'))).toBe(true)
  })
})
