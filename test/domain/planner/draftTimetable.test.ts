import { describe, expect, it } from 'vitest'
import { noPeople } from '../../../src/domain/people/people.ts'
import { timetableOfDraft } from '../../../src/domain/planner/draftTimetable.ts'
import { markedCells } from '../../../src/domain/planner/marked.ts'
import { penaltyFileText } from '../../../src/domain/planner/penaltyText.ts'
import {
  gapOf,
  type PlannedWeek,
  type RunDraft,
  type RunPenalty,
  withPoint,
} from '../../../src/domain/planner/run.ts'

const hours = [540, 615, 690, 765, 840]

const planned: PlannedWeek = {
  days: ['dl', 'dm'],
  openDays: ['dl'],
  hours,
  lines: 2,
  overload: { bernat: -0.4, alba: 1 },
  due: null,
}

function penalty(more: Partial<RunPenalty>): RunPenalty {
  const none = { hour: null, person: null, count: null, table: null, reasons: [] }
  return { kind: 'empty', cost: 100, day: 'dl', ...none, ...more }
}

const draft: RunDraft = {
  turns: [[['carla', 'alba'], ['bernat'], [], ['alba', 'bernat']]],
  cost: 500,
  lowerBound: 400,
  optimal: false,
  elapsedMs: 1,
  penalties: [penalty({ hour: 1, count: 1 }), penalty({ hour: 2, count: 2, cost: 400 })],
  breaches: [],
}

describe('the timetable of a plan', () => {
  const people = {
    ...noPeople(),
    names: new Map([['alba', 'Alba Pi']]),
    extensions: new Map([['carla', '1']]),
  }
  const timetable = timetableOfDraft('2030-01-07', planned, draft, people)

  it('has each turn sorted by key with nobody last, and holidays on closed days', () => {
    expect(timetable.cells.get('dl')).toEqual([
      ['alba', 'carla'],
      ['bernat', 'ningu'],
      ['ningu', 'ningu'],
      ['alba', 'bernat'],
    ])
    expect(timetable.cells.get('dm')).toEqual(Array(4).fill(['festiu', 'festiu']))
    expect(timetable.lines).toEqual(['L1', 'L2'])
  })

  it('may count the overload from the cells: who was not placed has not done the turn (facts §9 row 32)', () => {
    const counted = timetableOfDraft('2030-01-07', { ...planned, due: { alba: 1.6, eva: 1 } }, draft, people)
    expect([...counted.overload]).toEqual([
      ['alba', 0.4],
      ['bernat', 2],
      ['carla', 1],
      ['eva', -1],
    ])
  })

  it('has cost, penalties in the words of the file, overload by key, and copies of people', () => {
    expect(timetable.cost).toBe(500)
    expect(timetable.penalties).toEqual([
      { cost: 100, text: '1 forats a dl 10:15 ' },
      { cost: 400, text: '2 forats a dl 11:30 ' },
    ])
    expect([...timetable.overload]).toEqual([
      ['alba', 1],
      ['bernat', -0.4],
    ])
    expect([...timetable.names]).toEqual([
      ['alba', 'Alba Pi'],
      ['carla', 'Carla'],
    ])
    expect(timetable.log).toEqual([])
  })
})

describe('a penalty in the words of the file', () => {
  it.each<[Partial<RunPenalty>, string]>([
    [{ kind: 'empty', hour: 1, count: 2 }, '2 forats a dl 10:15 '],
    [{ kind: 'unforced', hour: 2, person: 'alba' }, 'dl 11:30 Torn fix no col·locat de alba'],
    [
      { kind: 'undesired', hour: 0, person: 'alba', reasons: ['school', 'gym'] },
      'alba dl 09:00 no li va be per: school, gym',
    ],
    [{ kind: 'multipleHours', person: 'alba', count: 3 }, 'alba dl té 3 hores el mateix dia'],
    [{ kind: 'discontinuous', person: 'alba' }, 'alba dl té torns intercalats'],
    [{ kind: 'farDiscontinuous', person: 'alba' }, 'alba dl té torns intercalats (als extrems)'],
    [{ kind: 'marathon', person: 'alba' }, 'alba dl té 3 hores sense descans'],
    [{ kind: 'noBrunch', person: 'alba' }, 'alba dl no pot esmorzar'],
  ])('of %o is “%s”', (more, text) => {
    expect(penaltyFileText(penalty(more), hours)).toBe(text)
  })
})

describe('the cells that have a drawback', () => {
  it('are those of the person in the turn or all day, and the empty ones of the turn', () => {
    const isMarked = markedCells([
      penalty({ hour: 1 }),
      penalty({ kind: 'undesired', hour: 0, person: 'alba' }),
      penalty({ kind: 'multipleHours', person: 'bernat' }),
      penalty({ kind: 'unforced', hour: 3, person: 'carla' }),
    ])
    expect(isMarked('dl', 1, 'ningu')).toBe(true)
    expect(isMarked('dl', 2, 'ningu')).toBe(false)
    expect(isMarked('dl', 0, 'alba')).toBe(true)
    expect(isMarked('dl', 1, 'alba')).toBe(false)
    expect(isMarked('dl', 3, 'bernat')).toBe(true)
    expect(isMarked('dm', 3, 'bernat')).toBe(false)
    expect(isMarked('dl', 3, 'carla')).toBe(false)
  })
})

describe('the gap of a plan', () => {
  it.each([
    [{ cost: 500, lowerBound: 400, optimal: false }, 20],
    [{ cost: 500, lowerBound: null, optimal: false }, null],
    [{ cost: 500, lowerBound: 499, optimal: false }, 1],
    [{ cost: 500, lowerBound: 500, optimal: true }, 0],
    [{ cost: 0, lowerBound: null, optimal: false }, null],
  ])('of %o is %o percent', (of, gap) => {
    expect(gapOf(of)).toBe(gap)
  })

  it('closes on a curve that never grows without end, and keeps its last point', () => {
    let curve: ReturnType<typeof withPoint> = []
    for (let index = 0; index < 5000; index += 1) {
      curve = withPoint(curve, { elapsedMs: index, cost: 5000 - index, lowerBound: null })
      expect(curve.length).toBeLessThanOrEqual(241)
    }
    expect(curve.at(-1)?.elapsedMs).toBe(4999)
    expect(curve[0]?.elapsedMs).toBe(0)
  })
})
