import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readWeek } from '../../../src/bot/arguments/week.ts'
import { isWeekName } from '../../../src/domain/calendar/weekday.ts'

const today = Temporal.PlainDate.from('2026-11-25')

describe('readWeek', () => {
  it.each([
    ['', '2026-11-23'],
    ['this', '2026-11-23'],
    ['this week', '2026-11-23'],
    ['aquesta setmana', '2026-11-23'],
    ['esta semana', '2026-11-23'],
    ['next', '2026-11-30'],
    ['next week', '2026-11-30'],
    ['la setmana que ve', '2026-11-30'],
    ['que ve', '2026-11-30'],
    ['la semana que viene', '2026-11-30'],
    ['próxima', '2026-11-30'],
    ['last', '2026-11-16'],
    ['passada', '2026-11-16'],
    ['la semana pasada', '2026-11-16'],
    ['+2', '2026-12-07'],
    ['-1', '2026-11-16'],
    ['2026-12-21', '2026-12-21'],
    ['2026-12-24', '2026-12-21'],
    ['week of 2026-12-24', '2026-12-21'],
  ])('understands “%s”', (text, week) => {
    expect(readWeek(text, today)).toBe(week)
  })

  it.each(['nxt', '2026-13-01', '2026-02-30', '../persons', '+500', 'maria', '23'])(
    'refuses “%s”',
    (text) => {
      expect(readWeek(text, today)).toBeNull()
    },
  )

  it('gives nothing but names of weeks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const week = readWeek(text, today)
        expect(week === null || isWeekName(week)).toBe(true)
      }),
    )
  })
})
