import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { creditUpTo } from '../../../src/domain/credit/creditUpTo.ts'
import { sumOf } from '../../../src/domain/credit/decimals.ts'
import { originalCredit } from '../../../src/domain/credit/options.ts'
import { coversIn, type Handover } from '../../../src/domain/ledger/covers.ts'
import { type LedgerSources, ledgerOf, turnsIn } from '../../../src/domain/ledger/ledger.ts'
import { noPeople, type People } from '../../../src/domain/people/people.ts'
import { editCell } from '../../../src/domain/timetable/editCell.ts'
import { cellAt, emptyTimetable, type Timetable } from '../../../src/domain/timetable/timetable.ts'
import { filesOf, someFiles, weeks } from '../credit/someFiles.ts'

function sources(changes: Partial<LedgerSources> & Pick<LedgerSources, 'files' | 'until'>): LedgerSources {
  const options = changes.options ?? originalCredit
  const accumulated = creditUpTo(changes.files, changes.until, options)
  return { accumulated, options, turns: new Map(), covers: [], forgiven: [], ...changes }
}

const people: People = {
  ...noPeople(),
  names: new Map(['alba', 'bernat', 'carla', 'dani'].map((key) => [key, key])),
}
const week = '2030-01-07'

/** A Monday of four slots and two lines. */
function aWeek(): Timetable {
  const shape = {
    week,
    days: ['dl'],
    openDays: ['dl'],
    hours: [540, 615, 690, 765, 840],
    lineCount: 2,
  } as const
  const rows = [
    ['alba', 'bernat'],
    ['carla', 'ningu'],
    ['dani', 'alba'],
    ['bernat', 'carla'],
  ]
  return { ...emptyTimetable(shape), cells: new Map([['dl', rows]]), overload: new Map([['alba', 0.4]]) }
}

describe('the ledger', () => {
  it('tells per week what was due and done, and the balance', () => {
    const files = filesOf(
      { '2030-01-07': { alba: 1.5 } },
      { '2030-01-14': { alba: 0.4, ningu: 2 }, '2030-01-21': { alba: -1, gone: 0.2 } },
    )
    const turns = new Map([
      ['2030-01-14', new Map([['alba', 5]])],
      ['2030-01-21', new Map([['alba', 3]])],
    ])
    const { people: found, since } = ledgerOf(sources({ files, until: '2030-01-21', turns }))
    expect(since).toBe('2030-01-07')
    expect([...found.keys()]).toEqual(['alba', 'gone'])
    expect(found.get('alba')).toMatchObject({
      opening: 1.5,
      due: 8.6,
      done: 8,
      balance: 0.9,
      weeks: [
        { week: '2030-01-14', due: 4.6, done: 5, balance: 1.9 },
        { week: '2030-01-21', due: 4, done: 3, balance: 0.9 },
      ],
    })
    expect(found.get('gone')).toMatchObject({ opening: 0, balance: 0.2 })
  })

  it('tells what was forgiven in its week, of a credit file that has forgotten it', () => {
    const files = filesOf({ '2030-01-07': {} }, { '2030-01-14': { alba: 1 }, '2030-01-21': { alba: 1 } })
    const turns = new Map([...files.overloads.keys()].map((week) => [week, new Map<string, number>()]))
    const forgiven = [{ week: '2030-01-14', person: 'alba', turns: -3 }]
    const ledger = ledgerOf(sources({ files, until: '2030-01-21', turns, forgiven }))
    expect(ledger.people.get('alba')).toMatchObject({
      opening: -3,
      forgiven: -3,
      balance: 2,
      weeks: [
        { week: '2030-01-14', forgiven: -3, balance: 1 },
        { week: '2030-01-21', forgiven: 0, balance: 2 },
      ],
    })
  })

  it('ends with the credit that the load starts from, whatever the files', () => {
    const anyForgiven = fc.array(
      fc.record({
        week: fc.constantFrom(...weeks),
        person: fc.constantFrom('alba', 'dani'),
        turns: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10 + 0),
      }),
      { maxLength: 3 },
    )
    const options = fc.record({ countLateWeeks: fc.boolean() })
    fc.assert(
      fc.property(someFiles, anyForgiven, options, (files, forgiven, rules) => {
        const until = '2030-01-28'
        const turns = new Map([...files.overloads.keys()].map((week) => [week, new Map<string, number>()]))
        const { credit } = creditUpTo(files, until, rules)
        const ledger = ledgerOf(sources({ files, until, turns, forgiven, options: rules }))
        for (const [key, balance] of credit) {
          if (key !== 'ningu') expect(ledger.people.get(key)?.balance).toBe(balance)
        }
      }),
    )
  })

  it('moves a turn from one balance to another when somebody covers, and the sum of all stays', () => {
    const place = fc.record({
      hour: fc.nat(3),
      line: fc.nat(1),
      to: fc.constantFrom('alba', 'bernat', 'carla'),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (edits) => {
        let timetable = aWeek()
        const ledgerNow = () =>
          ledgerOf(
            sources({
              files: {
                credits: new Map(),
                overloads: new Map([[week, timetable.overload]]),
                archived: new Map(),
              },
              until: week,
              turns: new Map([[week, turnsIn(timetable.cells)]]),
              covers: coversIn(handovers, (_, cell) => cellAt(timetable, cell)),
            }),
          )
        const handovers: Handover[] = []
        const at = Temporal.Instant.from('2030-01-07T09:00:00Z')
        const before = ledgerNow()
        for (const { hour, line, to } of edits) {
          const cell = { day: 'dl', hour, line } as const
          const from = cellAt(timetable, cell) ?? ''
          const rules = { people, busy: new Map(), maxNobodies: 9, confirmed: true }
          const edited = editCell(timetable, { ...cell, from, to }, rules, { name: 'eva', now: at })
          if (edited.kind !== 'edited' || from === 'ningu') continue
          timetable = edited.timetable
          handovers.push({ ...cell, week, at, from, to, by: 'eva' })
        }
        const after = ledgerNow()
        const total = (of: typeof after) => sumOf([...of.people.values()].map(({ balance }) => balance))
        expect(total(after)).toBe(total(before))
        for (const [key, { due, coveredForOthers, coveredByOthers, balance }] of after.people) {
          const was = before.people.get(key)
          expect(due).toBe(was?.due ?? 0)
          expect(balance).toBe(sumOf([was?.balance ?? 0, coveredForOthers, -coveredByOthers]))
        }
      }),
    )
  })
})
