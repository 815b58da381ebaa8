import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  businessDays,
  nextShift,
  type ServiceCalendar,
  shiftAt,
  shiftsOn,
} from '../../../src/domain/calendar/shift.ts'
import { isWeekName, mondayOf, parseIsoDate } from '../../../src/domain/calendar/weekday.ts'

const calendar: ServiceCalendar = {
  timezone: 'Europe/Madrid',
  hours: [540, 615, 690, 765, 840],
  days: ['dl', 'dm', 'dx', 'dj', 'dv'],
  festivities: new Map([['2030-01-08', 'Local holiday']]),
}

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Madrid').toInstant()
}

describe('the shift of a moment', () => {
  it('is the one that has begun and not ended', () => {
    expect(shiftAt(calendar, at('2030-01-07T10:15'))).toMatchObject({
      week: '2030-01-07',
      day: 'dl',
      hour: 1,
    })
    expect(shiftAt(calendar, at('2030-01-07T10:14:59'))).toMatchObject({ hour: 0 })
  })

  it.each([
    ['before opening', '2030-01-07T08:59:59'],
    ['at closing', '2030-01-07T14:00'],
    ['on a Saturday', '2030-01-12T10:00'],
    ['on a holiday', '2030-01-08T10:00'],
  ])('is none %s', (_, local) => {
    expect(shiftAt(calendar, at(local))).toBeNull()
  })

  it('follows the local clock over both clock changes', () => {
    expect(shiftAt(calendar, Temporal.Instant.from('2030-03-29T08:00Z'))?.hour).toBe(0)
    expect(shiftAt(calendar, Temporal.Instant.from('2030-04-01T07:00Z'))?.hour).toBe(0)
    expect(shiftAt(calendar, Temporal.Instant.from('2030-10-28T08:00Z'))?.hour).toBe(0)
    expect(shiftAt(calendar, Temporal.Instant.from('2030-10-28T07:59Z'))).toBeNull()
  })
})

describe('the next shift', () => {
  it('starts strictly later, so that at its start it is the one after', () => {
    expect(nextShift(calendar, at('2030-01-07T10:10'))).toMatchObject({ day: 'dl', hour: 1 })
    expect(nextShift(calendar, at('2030-01-07T10:15'))).toMatchObject({ day: 'dl', hour: 2 })
  })

  it('passes over nights, holidays and weekends', () => {
    expect(nextShift(calendar, at('2030-01-07T13:00'))).toMatchObject({ day: 'dx', hour: 0 })
    expect(nextShift(calendar, at('2030-01-11T13:00'))).toMatchObject({
      week: '2030-01-14',
      day: 'dl',
      hour: 0,
    })
  })

  it('is none when the helpline never opens', () => {
    expect(nextShift({ ...calendar, days: [] }, at('2030-01-07T13:00'))).toBeNull()
  })
})

describe('a day of service', () => {
  it('keeps its shifts apart even when the clock change swallows an hour', () => {
    const nightly = { ...calendar, hours: [60, 120, 180, 240], days: ['dg'] as const }
    const shifts = shiftsOn(nightly, Temporal.PlainDate.from('2030-03-31'))
    const starts = shifts.map((shift) => shift.startsAt.toString())
    expect(starts).toEqual(['2030-03-31T00:00:00Z', '2030-03-31T01:00:00Z', '2030-03-31T01:00:00Z'])
  })

  it('lists the business days without holidays', () => {
    expect(businessDays(calendar, Temporal.PlainDate.from('2030-01-07'))).toEqual(['dl', 'dx', 'dj', 'dv'])
  })
})

describe('the name of a week', () => {
  it('is the date of its Monday', () => {
    expect(mondayOf(Temporal.PlainDate.from('2030-01-13')).toString()).toBe('2030-01-07')
    expect(isWeekName('2030-01-07')).toBe(true)
  })

  it.each(['2030-1-7', '2030-01-08', '2030-02-30', '../2030-01-07', '2030-01-07T00:00', ''])(
    'is not %j',
    (text) => {
      expect(isWeekName(text)).toBe(false)
    },
  )

  it('refuses dates that do not exist instead of bending them', () => {
    expect(parseIsoDate('2030-02-29')).toBeNull()
  })
})
