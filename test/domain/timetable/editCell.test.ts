import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { noPeople, type People } from '../../../src/domain/people/people.ts'
import { type CellEdit, type EditRules, editCell, logTime } from '../../../src/domain/timetable/editCell.ts'
import { cellAt, emptyTimetable, type Timetable } from '../../../src/domain/timetable/timetable.ts'

const people: People = {
  ...noPeople(),
  names: new Map([
    ['alba', 'Alba'],
    ['bernat', 'Bernat'],
    ['carla', 'Carla'],
  ]),
}
const rules: EditRules = { people, busy: new Map(), maxNobodies: 2, confirmed: false }
const by = { name: 'eva', now: Temporal.Instant.from('2030-01-08T09:15:02.345678Z') }

function timetable(turn: readonly string[]): Timetable {
  const empty = emptyTimetable({
    week: '2030-01-07',
    days: ['dl', 'dm'],
    openDays: ['dl'],
    hours: [540, 615, 690],
    lineCount: turn.length,
  })
  return { ...empty, cells: new Map([...empty.cells, ['dl', [turn, turn]]]) }
}

function edit(line: number, from: string, to: string): CellEdit {
  return { day: 'dl', hour: 1, line, from, to }
}

describe('editing a cell', () => {
  it('changes that cell only, and writes the line of the log that existing readers know', () => {
    const before = timetable(['alba', 'ningu'])
    const edited = editCell(before, edit(1, 'ningu', 'bernat'), rules, by)
    if (edited.kind !== 'edited') throw new Error(edited.kind)
    expect(edited.timetable.cells.get('dl')).toEqual([
      ['alba', 'ningu'],
      ['alba', 'bernat'],
    ])
    expect(edited.timetable.log).toEqual([
      '2030-01-08 09:15:02.345678+00:00: eva ha canviat dl 10:15-11:30 L2 de ningu a bernat',
    ])
    expect(before.cells.get('dl')?.[1]).toEqual(['alba', 'ningu'])
  })

  it('moves one turn of overload between persons, never to a placeholder', () => {
    const edited = editCell(timetable(['alba', 'carla']), edit(0, 'alba', 'bernat'), rules, by)
    if (edited.kind !== 'edited') throw new Error(edited.kind)
    expect(edited.timetable.overload).toEqual(
      new Map([
        ['alba', -1],
        ['bernat', 1],
      ]),
    )
    const emptied = editCell(timetable(['alba', 'carla']), edit(0, 'alba', 'ningu'), rules, by)
    if (emptied.kind !== 'edited') throw new Error(emptied.kind)
    expect([...emptied.timetable.overload.keys()]).toEqual(['alba'])
  })

  it('refuses when somebody else was quicker, and says who is there now', () => {
    const outcome = editCell(timetable(['alba', 'carla']), edit(0, 'carla', 'bernat'), rules, by)
    expect(outcome).toEqual({ kind: 'changed-meanwhile', current: 'alba' })
  })

  it('does nothing, not even a log line, when the cell already is so (facts §9 row 19)', () => {
    expect(editCell(timetable(['alba', 'carla']), edit(0, 'carla', 'alba'), rules, by)).toEqual({
      kind: 'unchanged',
    })
  })

  it.each([
    ['a line that does not exist', edit(7, 'alba', 'bernat'), 'no-such-cell'],
    ['a negative line', edit(-1, 'alba', 'bernat'), 'no-such-cell'],
    ['a slot that does not exist', { ...edit(0, 'alba', 'bernat'), hour: 5 }, 'no-such-cell'],
    ['a day that is not shown', { ...edit(0, 'alba', 'bernat'), day: 'ds' as const }, 'no-such-cell'],
    ['somebody unknown', edit(0, 'alba', 'zoe'), 'unknown-person'],
    ['a placeholder that is not for people to set', edit(0, 'alba', 'festiu'), 'unknown-person'],
    ['somebody twice in a turn', edit(0, 'alba', 'carla'), 'already-in-turn'],
  ])('refuses %s (facts §9 rows 18 and 20)', (_, wish, kind) => {
    expect(editCell(timetable(['alba', 'carla']), wish, rules, by).kind).toBe(kind)
  })

  it('locks the cells of a holiday (facts §9 row 20)', () => {
    const wish = { day: 'dm', hour: 0, line: 0, from: 'festiu', to: 'alba' } as const
    expect(editCell(timetable(['alba']), wish, rules, by)).toEqual({ kind: 'holiday' })
  })

  it('counts the other empty lines of the turn, also when they are above the limit already (facts §9 row 19)', () => {
    const within = editCell(timetable(['alba', 'ningu', 'carla']), edit(0, 'alba', 'ningu'), rules, by)
    expect(within.kind).toBe('edited')
    const tooMany = editCell(timetable(['alba', 'ningu', 'ningu']), edit(0, 'alba', 'ningu'), rules, by)
    expect(tooMany).toEqual({ kind: 'too-many-nobodies', limit: 2 })
    const above = editCell(
      timetable(['alba', 'ningu', 'ningu', 'ningu']),
      edit(0, 'alba', 'ningu'),
      rules,
      by,
    )
    expect(above.kind).toBe('too-many-nobodies')
  })

  it('asks before putting somebody where they are busy, and does it when confirmed (facts §9 row 20)', () => {
    const busy = new Map([['bernat', { required: true, reasons: ['dentist'] }]])
    const asked = editCell(timetable(['alba']), edit(0, 'alba', 'bernat'), { ...rules, busy }, by)
    expect(asked).toMatchObject({ kind: 'confirm-busy', busy: { required: true, reasons: ['dentist'] } })
    const done = editCell(
      timetable(['alba']),
      edit(0, 'alba', 'bernat'),
      { ...rules, busy, confirmed: true },
      by,
    )
    expect(done.kind).toBe('edited')
  })

  it('writes the time of the log in UTC with six decimals, also on a whole second (facts §9 row 24)', () => {
    expect(logTime(Temporal.Instant.from('2030-01-08T09:15:02Z'))).toBe('2030-01-08 09:15:02.000000+00:00')
  })

  it('conserves the sum of overloads between persons, whatever is edited', () => {
    const keys = fc.constantFrom('alba', 'bernat', 'carla', 'ningu')
    fc.assert(
      fc.property(fc.array(keys, { minLength: 2, maxLength: 5 }), fc.nat(4), keys, (turn, line, to) => {
        const before = timetable(turn)
        const from = cellAt(before, { day: 'dl', hour: 1, line }) ?? 'ningu'
        const edited = editCell(before, edit(line, from, to), rules, by)
        if (edited.kind !== 'edited') return
        let sum = 0
        for (const value of edited.timetable.overload.values()) sum += value
        const expected = (to === 'ningu' ? 0 : 1) - (from === 'ningu' ? 0 : 1)
        expect(sum).toBe(expected)
      }),
    )
  })
})
