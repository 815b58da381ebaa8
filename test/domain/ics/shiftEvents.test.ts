import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '../../../src/domain/calendar/weekday.ts'
import { personEvents, type ShiftSource, teamEvents } from '../../../src/domain/ics/shiftEvents.ts'
import { emptyTimetable } from '../../../src/domain/timetable/timetable.ts'

const stamp = Temporal.Instant.from('2030-01-02T08:00:00Z')
const texts = { summary: 's', description: 'd', alarm: 'a' }
const teamTexts = {
  summary: (persons: readonly string[]) => persons.join('+'),
  description: (cells: readonly { line: string; key: string }[]) =>
    cells.map(({ line, key }) => `${line} ${key}`).join(', '),
}
const hours = [540, 615, 690]
const days = ['dl', 'dm', 'dx', 'dj', 'dv', 'ds', 'dg'] as const

/** One week, of which only the given cells are not empty. */
function source(
  week: string,
  rows: Partial<Record<Weekday, string[][]>>,
  options: { hours?: number[]; festivities?: string[] } = {},
): ShiftSource {
  const shape = { week, days, openDays: days, hours: options.hours ?? hours, lineCount: 2 }
  const empty = emptyTimetable(shape)
  const cells = new Map(empty.cells)
  for (const day of days) {
    const row = rows[day]
    if (row) cells.set(day, row)
  }
  const festivities = new Map((options.festivities ?? []).map((date) => [date, 'holiday']))
  return {
    weeks: [{ timetable: { ...empty, cells }, stamp }],
    calendar: { timezone: 'Europe/Madrid', hours, days, festivities },
    host: 'helpline.example.org',
  }
}

const spans = (events: ReturnType<typeof personEvents>) =>
  events.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)

describe('the events of a person', () => {
  it('are the turns in which the person has a cell, by UIDs of week, day, turn and key', () => {
    const events = personEvents(
      source('2030-01-07', {
        dl: [
          ['alba', 'bernat'],
          ['bernat', 'ningu'],
        ],
        dm: [
          ['festiu', 'festiu'],
          ['ningu', 'alba'],
        ],
      }),
      'alba',
      texts,
    )
    expect(events.map(({ uid }) => uid)).toEqual([
      '2030-01-07-dl-0-alba@helpline.example.org',
      '2030-01-07-dm-1-alba@helpline.example.org',
    ])
    expect(spans(events)[0]).toBe('2030-01-07T08:00:00Z 2030-01-07T09:15:00Z')
    expect(events[0]).toMatchObject({ ...texts, stamp })
  })

  it('are one for a turn in which the person has two lines', () => {
    expect(personEvents(source('2030-01-07', { dl: [['alba', 'alba'], []] }), 'alba', texts)).toHaveLength(1)
  })

  it('are none on a day without service, though a cell be left there', () => {
    const closed = source('2030-01-07', { dl: [['alba', 'ningu'], []] }, { festivities: ['2030-01-07'] })
    expect(personEvents(closed, 'alba', texts)).toEqual([])
  })

  it('are at the same local time before and after each change of the clock', () => {
    // In 2030 the clocks go forward on Sunday 31 March and back on Sunday 27 October.
    const rows = { dv: [['alba', 'ningu'], []], dl: [['alba', 'ningu'], []] }
    expect(spans(personEvents(source('2030-03-25', rows), 'alba', texts))).toEqual([
      '2030-03-25T08:00:00Z 2030-03-25T09:15:00Z',
      '2030-03-29T08:00:00Z 2030-03-29T09:15:00Z',
    ])
    expect(spans(personEvents(source('2030-04-01', rows), 'alba', texts))[0]).toBe(
      '2030-04-01T07:00:00Z 2030-04-01T08:15:00Z',
    )
    expect(spans(personEvents(source('2030-10-21', rows), 'alba', texts))[1]).toBe(
      '2030-10-25T07:00:00Z 2030-10-25T08:15:00Z',
    )
    expect(spans(personEvents(source('2030-10-28', rows), 'alba', texts))[0]).toBe(
      '2030-10-28T08:00:00Z 2030-10-28T09:15:00Z',
    )
  })

  it('of a turn over the changing hour last as long as people are there', () => {
    const rows = {
      dg: [
        ['alba', 'ningu'],
        ['ningu', 'alba'],
      ],
    }
    const night = [60, 150, 240]
    expect(spans(personEvents(source('2030-03-25', rows, { hours: night }), 'alba', texts))).toEqual([
      '2030-03-31T00:00:00Z 2030-03-31T01:00:00Z',
      '2030-03-31T01:00:00Z 2030-03-31T02:00:00Z',
    ])
    expect(spans(personEvents(source('2030-10-21', rows, { hours: night }), 'alba', texts))).toEqual([
      '2030-10-26T23:00:00Z 2030-10-27T00:30:00Z',
      '2030-10-27T00:30:00Z 2030-10-27T03:00:00Z',
    ])
  })

  it('know the hours of their own week', () => {
    const events = personEvents(
      source('2030-01-07', { dl: [['alba', 'ningu']] }, { hours: [600, 660] }),
      'alba',
      texts,
    )
    expect(spans(events)).toEqual(['2030-01-07T09:00:00Z 2030-01-07T10:00:00Z'])
  })

  it('are none of who has no cell', () => {
    expect(personEvents(source('2030-01-07', { dl: [['alba', 'ningu'], []] }), 'ningu2', texts)).toEqual([])
  })
})

describe('the events of the team', () => {
  it('are one for each turn with somebody in it, with its lines, without alarm', () => {
    const events = teamEvents(
      source('2030-01-07', {
        dl: [
          ['alba', 'bernat'],
          ['ningu', 'ningu'],
        ],
      }),
      teamTexts,
    )
    expect(events).toEqual([
      expect.objectContaining({
        uid: '2030-01-07-dl-0@helpline.example.org',
        summary: 'alba+bernat',
        description: 'L1 alba, L2 bernat',
        alarm: null,
      }),
    ])
  })
})
