import { expect, it } from 'vitest'
import { emptyTimetable } from '../../../src/domain/timetable/timetable.ts'
import { workforceOf } from '../../../src/domain/timetable/workforce.ts'

it('the workforce of a day is its cells with a person, by date, whatever the order of the days', () => {
  const days = ['dm', 'dl'] as const
  const shape = { week: '2030-01-07', days, openDays: days, hours: [540, 615, 690], lineCount: 2 }
  const cells = new Map([
    [
      'dl' as const,
      [
        ['alba', 'ningu'],
        ['alba', 'bernat'],
      ],
    ],
    [
      'dm' as const,
      [
        ['?', 'festiu'],
        ['ningu', 'ningu'],
      ],
    ],
  ])
  expect(workforceOf({ ...emptyTimetable(shape), cells })).toEqual([
    { date: '2030-01-07', turns: 3 },
    { date: '2030-01-08', turns: 0 },
  ])
})
