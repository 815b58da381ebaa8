import { describe, expect, it } from 'vitest'
import { areAscending, formatHour, parseHour, slotAt, slotLabel } from '../../../src/domain/calendar/hours.ts'

const limits = [9 * 60, 10 * 60 + 15, 11 * 60 + 30]

describe('slots of the day', () => {
  it.each([
    ['08:59', null],
    ['09:00', 0],
    ['10:14', 0],
    ['10:15', 1],
    ['11:29', 1],
    ['11:30', null],
  ])('at %s is slot %s: a start belongs to its slot, an end does not', (text, slot) => {
    expect(slotAt(limits, parseHour(text) ?? -1)).toBe(slot)
  })

  it('are compared as times, so that 9:00 comes before 10:15 (facts §9 row 27)', () => {
    expect(areAscending([parseHour('9:00') ?? 0, parseHour('10:15') ?? 0])).toBe(true)
    expect(areAscending([600, 600])).toBe(false)
    expect(areAscending([600])).toBe(false)
  })

  it('are labelled with both ends', () => {
    expect(slotLabel(limits, 1)).toBe('10:15-11:30')
    expect(slotLabel(limits, 2)).toBe('')
  })

  it.each(['', '9', '25:00', '24:01', '12:60', '-1:00', '9:5', 'noon'])(
    'do not take %j for a time',
    (text) => {
      expect(parseHour(text)).toBeNull()
    },
  )

  it('may end at midnight', () => {
    expect(formatHour(parseHour('24:00') ?? 0)).toBe('24:00')
  })
})
