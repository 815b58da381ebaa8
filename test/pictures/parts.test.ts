import { describe, expect, it } from 'vitest'
import { weekdays } from '../../src/domain/calendar/weekday.ts'
import { emptyTimetable } from '../../src/domain/timetable/timetable.ts'
import { pictureParts } from '../../src/pictures/timetable/parts.ts'

function week(days: number, hours: number, lineCount: number) {
  const open = weekdays.slice(0, days)
  const limits = Array.from({ length: hours + 1 }, (_, hour) => hour * 60)
  return emptyTimetable({ week: '2030-01-07', days: open, openDays: open, hours: limits, lineCount })
}

describe('the parts of a week that is drawn', () => {
  it.each([
    [5, 4, 8, [5]],
    [5, 4, 36, [5]],
    [5, 4, 37, [3, 2]],
    [7, 8, 40, [2, 2, 2, 1]],
    [7, 12, 60, [1, 1, 1, 1, 1, 1, 1]],
    [5, 16, 200, [1, 1, 1, 1, 1]],
    [0, 4, 8, [0]],
  ])('%i days of %i hours with %i lines have %j days', (days, hours, lines, expected) => {
    const whole = week(days, hours, lines)
    const parts = pictureParts(whole)
    expect(parts.map((part) => part.days.length)).toEqual(expected)
    expect(parts.flatMap((part) => part.days)).toEqual(whole.days)
    for (const { days: shown, cells } of parts) expect([...cells.keys()]).toEqual(shown)
  })
})
