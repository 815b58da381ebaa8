import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../src/cli/suggest.ts'
import { tableLines } from '../../src/cli/tables.ts'
import { parseCount, parseDuration, parseMoment, parseWeek } from '../../src/cli/values.ts'

const now = Temporal.Instant.from('2026-11-25T08:50:00Z')
const moment = (text: string) => parseMoment(text, 'Europe/Madrid', now)?.toString() ?? null

describe('parseDuration', () => {
  it.each([
    ['15', 15],
    ['15m', 15],
    ['15min', 15],
    ['1h', 60],
    ['1h30', 90],
    ['1H30m', 90],
    ['1:30', 90],
    ['12h', 720],
    ['0', null],
    ['13h', null],
    ['-5', null],
    ['soon', null],
    ['1.5h', null],
    ['', null],
  ])('reads %j as %j minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes)
  })

  it('gives whole minutes within twelve hours for any text, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const minutes = parseDuration(text)
        expect(minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 720)).toBe(true)
      }),
    )
  })
})

describe('parseMoment', () => {
  it('reads dates in the helpline’s zone, instants, and how long ago', () => {
    expect(moment('2026-11-24')).toBe('2026-11-23T23:00:00Z')
    expect(moment('2026-11-24T10:15')).toBe('2026-11-24T09:15:00Z')
    expect(moment('2026-11-24 10:15')).toBe('2026-11-24T09:15:00Z')
    expect(moment('2026-11-24T10:15:00Z')).toBe('2026-11-24T10:15:00Z')
    expect(moment('2h')).toBe('2026-11-25T06:50:00Z')
    expect(moment('3d')).toBe('2026-11-22T08:50:00Z')
  })

  it.each(['', 'yesterday', '2026-13-01', '2026-11-24T25:00', '2026-11-24 10:15 x', '24/11', 'Z'])(
    'refuses %j',
    (text) => {
      expect(moment(text)).toBeNull()
    },
  )
})

describe('the other values', () => {
  it('name a week by its Monday', () => {
    expect(parseWeek('2026-11-29')).toBe('2026-11-23')
    expect(parseWeek('2026-02-30')).toBeNull()
    expect(parseWeek('../etc')).toBeNull()
  })

  it('keep counts within their limits', () => {
    expect([
      parseCount('1', 1, 9),
      parseCount('0', 1, 9),
      parseCount('10', 1, 9),
      parseCount('1e1', 1, 99),
    ]).toEqual([1, null, null, null])
  })

  it('suggest what is near, best first', () => {
    expect(suggest('puase', ['pause', 'resume', 'clear'])).toEqual(['pause'])
    expect(suggest('time', ['timetable list', 'says'])).toEqual(['timetable list'])
    expect(suggest('qwerty', ['pause'])).toEqual([])
  })

  it('make tables whose cells never break a row', () => {
    expect(
      tableLines(
        ['a', 'b'],
        [
          ['x\ty\n\u001b[31m\u0000', ['p', 'q']],
          [null, false],
        ],
      ),
    ).toEqual(['a\tb', 'x y [31m \tp,q', '\tfalse'])
    expect(tableLines(['a'], [])).toEqual([])
  })
})
