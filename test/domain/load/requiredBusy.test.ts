import { describe, expect, it } from 'vitest'
import type { Absence } from '../../../src/domain/absences/absence.ts'
import { requiredBusy } from '../../../src/domain/load/requiredBusy.ts'
import { week } from './loadInput.ts'

function line(changes: Partial<Absence>): Absence {
  const slots = [true, true, true, true]
  return { person: 'alba', required: true, weekday: null, date: null, slots, reason: 'x', ...changes }
}

function busyOf(lines: readonly Absence[], options = { countUnexplained: false }): Record<string, string> {
  const businessDays = ['dl', 'dm'] as const
  const busy = requiredBusy(lines, { week, businessDays, slotsPerDay: 4 }, options).get('alba')
  const days = [...(busy ?? [])].map(([day, turns]) => [day, turns.map(Number).join('')] as const)
  return Object.fromEntries(days)
}

const first = [true, false, false, false]

describe('who is busy for the load', () => {
  it('is by required lines alone', () => {
    expect(busyOf([line({ required: false })])).toEqual({})
  })

  it('is on the weekday, the date, or every business day that the line is about', () => {
    expect(busyOf([line({ weekday: 'dm' })])).toEqual({ dm: '1111' })
    expect(busyOf([line({ date: '2030-01-07', slots: first })])).toEqual({ dl: '1000' })
    expect(busyOf([line({ slots: first })])).toEqual({ dl: '1000', dm: '1000' })
    expect(busyOf([line({ weekday: 'dx' }), line({ date: '2030-01-14' })])).toEqual({})
  })

  it('adds up over lines', () => {
    expect(
      busyOf([line({ weekday: 'dl', slots: first }), line({ slots: [false, false, false, true] })]),
    ).toEqual({
      dl: '1001',
      dm: '0001',
    })
  })

  it('is free again by a later line without reason, as in the original (facts §9 row 8)', () => {
    const whole = line({ weekday: 'dl' })
    const unexplained = line({ weekday: 'dl', slots: first, reason: '' })
    expect(busyOf([whole, unexplained])).toEqual({ dl: '0111' })
    expect(busyOf([unexplained, whole])).toEqual({ dl: '1111' })
    expect(busyOf([unexplained])).toEqual({ dl: '0000' })
  })

  it('counts every line where that is wanted (facts §9 row 8)', () => {
    const unexplained = line({ weekday: 'dl', slots: first, reason: '' })
    expect(busyOf([unexplained], { countUnexplained: true })).toEqual({ dl: '1000' })
    expect(busyOf([line({ weekday: 'dl' }), unexplained], { countUnexplained: true })).toEqual({ dl: '1111' })
  })
})
