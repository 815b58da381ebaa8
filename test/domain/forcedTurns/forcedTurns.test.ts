import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addForcedLine,
  editForcedCell,
  removeForcedLine,
} from '../../../src/domain/forcedTurns/editForcedTurns.ts'
import { forcedConflicts } from '../../../src/domain/forcedTurns/forcedConflicts.ts'
import { type ForcedTurns, free, noForcedTurns } from '../../../src/domain/forcedTurns/forcedTurns.ts'
import { noPeople, type People } from '../../../src/domain/people/people.ts'
import { absenceOf } from '../absences/absenceOf.ts'

const empty = noForcedTurns({ days: ['dl', 'dm'], hours: [540, 600, 660] })
const people: People = {
  ...noPeople(),
  names: new Map([
    ['alba', 'Alba'],
    ['bernat', 'Bernat'],
  ]),
  idealloads: new Map([['alba', 1]]),
}
const by = { name: 'eva', now: Temporal.Instant.from('2030-01-08T09:15:02.345678Z') }

function put(forced: ForcedTurns, hour: number, to: string, from = free) {
  return editForcedCell(forced, { day: 'dl', hour, line: 0, from, to }, people, by)
}

function edited(forced: ForcedTurns, hour: number, to: string): ForcedTurns {
  const outcome = put(forced, hour, to)
  if (outcome.kind !== 'edited') throw new Error(outcome.kind)
  return outcome.forced
}

describe('a forced turn', () => {
  it('is set, kept empty and freed again, each with a line in the log (facts §9 row 38)', () => {
    const set = edited(empty, 0, 'alba')
    expect(set.log).toEqual([
      '2030-01-08 09:15:02.345678+00:00: eva ha canviat dl 09:00-10:00 L1 de lliure a alba',
    ])
    const kept = put(set, 0, 'ningu', 'alba')
    const freed = kept.kind === 'edited' ? put(kept.forced, 0, free, 'ningu') : kept
    expect(freed).toMatchObject({ kind: 'edited', forced: { cells: empty.cells } })
  })

  it('of every row of the day can be set in a file that was just made (facts §9 row 37)', () => {
    expect(edited(empty, 1, 'alba').cells.get('dl')).toEqual([[free], ['alba']])
  })

  it('is refused where it does not exist, for strangers, twice in a turn, and when somebody was quicker', () => {
    expect(put(empty, 2, 'alba')).toEqual({ kind: 'no-such-cell' })
    expect(put(empty, 0, 'ghost')).toEqual({ kind: 'unknown-person', person: 'ghost' })
    expect(put(empty, 0, free)).toEqual({ kind: 'unchanged' })
    expect(put(edited(empty, 0, 'alba'), 0, 'bernat')).toEqual({ kind: 'changed-meanwhile', current: 'alba' })
    const wide = addForcedLine(edited(empty, 0, 'alba'))
    const twice = { day: 'dl', hour: 0, line: 1, from: free, to: 'alba' } as const
    expect(editForcedCell(wide, twice, people, by)).toEqual({ kind: 'already-in-turn', person: 'alba' })
  })
})

describe('lines of forced turns', () => {
  it('are added free, and removed again when nobody is there', () => {
    const added = addForcedLine(edited(empty, 0, 'alba'))
    expect(added.lines).toEqual(['L1', 'L2'])
    expect(added.cells.get('dl')).toEqual([
      ['alba', free],
      [free, free],
    ])
    expect(removeForcedLine(added)).toEqual({ kind: 'removed', forced: edited(empty, 0, 'alba') })
  })

  it('stay while somebody is there, and one stays always (facts §9 row 37)', () => {
    expect(removeForcedLine(empty)).toEqual({ kind: 'only-line' })
    const used = editForcedCell(
      addForcedLine(empty),
      { day: 'dm', hour: 1, line: 1, from: free, to: 'bernat' },
      people,
      by,
    )
    expect(used.kind === 'edited' && removeForcedLine(used.forced)).toEqual({
      kind: 'line-in-use',
      line: 'L2',
      persons: ['bernat'],
    })
  })

  it('go when they only hold turns to be kept empty', () => {
    const kept = editForcedCell(
      addForcedLine(empty),
      { day: 'dm', hour: 1, line: 1, from: free, to: 'ningu' },
      people,
      by,
    )
    expect(kept.kind === 'edited' && removeForcedLine(kept.forced).kind).toBe('removed')
  })
})

describe('conflicts of forced turns', () => {
  it('are required absences of every week, not optional ones, dated ones or empty cells (facts §9 rows 39 and 69)', () => {
    const forced = edited(edited(empty, 0, 'alba'), 1, 'ningu')
    const absences = [
      absenceOf({ required: true, weekday: 'dl', slots: [true, false], reason: 'choir' }),
      absenceOf({ required: false, weekday: 'dl', slots: [true, true], reason: 'rather not' }),
      absenceOf({ required: true, date: '2001-01-01', slots: [true, true], reason: 'trip' }),
      absenceOf({ person: 'ningu', required: true, slots: [true, true] }),
    ]
    expect(forcedConflicts(forced, absences, people)).toEqual([
      { kind: 'busy', person: 'alba', place: { day: 'dl', hour: 0, line: 0 }, reasons: ['choir'] },
    ])
  })

  it('are people without ideal load, beyond it, or unknown (facts §9 row 39)', () => {
    const forced = edited(addForcedLine(empty), 0, 'alba')
    const cells = new Map(forced.cells).set('dm', [
      ['bernat', free],
      ['ghost', 'alba'],
    ])
    expect(forcedConflicts({ ...forced, cells }, [], people)).toEqual([
      { kind: 'beyond-load', person: 'alba', turns: 2, idealLoad: 1 },
      { kind: 'no-ideal-load', person: 'bernat' },
      { kind: 'unknown-person', person: 'ghost' },
    ])
  })
})
