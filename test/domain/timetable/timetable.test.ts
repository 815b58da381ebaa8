import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  copyTimetable,
  emptyTimetable,
  personsOf,
  placesOf,
  turnAtInstant,
} from '../../../src/domain/timetable/timetable.ts'

const shape = {
  week: '2030-01-07',
  days: ['dl', 'dm'],
  openDays: ['dl'],
  hours: [540, 615, 690],
  lineCount: 2,
} as const

describe('a timetable', () => {
  it('starts with nobody on open days and as holiday on the others', () => {
    const empty = emptyTimetable(shape)
    expect(empty.cells.get('dl')).toEqual([
      ['ningu', 'ningu'],
      ['ningu', 'ningu'],
    ])
    expect(empty.cells.get('dm')?.[0]).toEqual(['festiu', 'festiu'])
    expect(empty.lines).toEqual(['L1', 'L2'])
  })

  it('is copied without its past: no log, no overload, holidays of the new week', () => {
    const source = {
      ...emptyTimetable({ ...shape, openDays: ['dl'] }),
      overload: new Map([['alba', 2]]),
      log: ['something'],
      cost: 10,
    }
    const cells = new Map([
      ...source.cells,
      [
        'dl',
        [
          ['alba', 'bernat'],
          ['alba', 'ningu'],
        ],
      ],
    ] as const)
    const copy = copyTimetable({ ...source, cells }, '2030-01-14', ['dm'])
    expect(copy).toMatchObject({ week: '2030-01-14', log: [], cost: null })
    expect(copy.overload.size).toBe(0)
    expect(copy.cells.get('dl')?.[0]).toEqual(['festiu', 'festiu'])
    expect(copy.cells.get('dm')?.[0]).toEqual(['ningu', 'ningu'])
  })

  it('tells who is on at a moment of its own week only', () => {
    const empty = emptyTimetable(shape)
    const cells = new Map([
      ...empty.cells,
      [
        'dl',
        [
          ['alba', 'ningu'],
          ['bernat', 'alba'],
        ],
      ],
    ] as const)
    const timetable = { ...empty, cells }
    const turn = (iso: string) => turnAtInstant(timetable, 'Europe/Madrid', Temporal.Instant.from(iso))
    expect(turn('2030-01-07T08:00Z')).toEqual(['alba', 'ningu'])
    expect(turn('2030-01-07T09:15Z')).toEqual(['bernat', 'alba'])
    expect(turn('2030-01-07T10:30Z')).toEqual([])
    expect(turn('2030-01-14T08:00Z')).toEqual([])
    expect(placesOf(timetable, 'alba')).toEqual([
      { day: 'dl', hour: 0, line: 0 },
      { day: 'dl', hour: 1, line: 1 },
    ])
  })

  it('leaves placeholders out of the persons of a turn', () => {
    expect(personsOf(['alba', 'ningu', '?', 'festiu', 'alba', 'eva'])).toEqual(['alba', 'eva'])
  })
})
