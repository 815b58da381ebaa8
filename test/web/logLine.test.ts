import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { noPeople } from '../../src/domain/people/people.ts'
import { editCell } from '../../src/domain/timetable/editCell.ts'
import { emptyTimetable } from '../../src/domain/timetable/timetable.ts'
import { readLogLine } from '../../src/web/week/logLine.ts'

const hours = [540, 615, 690]
const key = fc
  .stringMatching(/^[a-z][a-z0-9_-]{1,9}$/)
  .filter((text) => text !== 'ningu' && text !== 'festiu')

describe('a line of a timetable’s log', () => {
  it('is understood as the edit that wrote it', () => {
    fc.assert(
      fc.property(
        key,
        key,
        fc.constantFrom('dl', 'dj'),
        fc.nat(1),
        fc.nat(2_000_000_000),
        (who, to, day, hour, at) => {
          const days = ['dl', 'dj'] as const
          const timetable = emptyTimetable({ week: '2026-11-23', days, openDays: days, hours, lineCount: 2 })
          const people = { ...noPeople(), names: new Map([[to, to]]) }
          const now = Temporal.Instant.fromEpochMilliseconds(at * 1000)
          const rules = { people, busy: new Map(), maxNobodies: 2, confirmed: true }
          const edit = { day, hour, line: 1, from: 'ningu', to }
          const edited = editCell(timetable, edit, rules, { name: who, now })
          if (edited.kind !== 'edited') throw new Error(edited.kind)
          const [text = ''] = edited.timetable.log
          const slot = hour === 0 ? '09:00-10:15' : '10:15-11:30'
          expect(readLogLine(text)).toEqual({
            kind: 'edit',
            at: now,
            who,
            day,
            slot,
            line: 'L2',
            from: 'ningu',
            to,
          })
        },
      ),
    )
  })

  it('is understood as an upload', () => {
    expect(readLogLine('2026-11-20 08:00:00.123456+00:00: eva ha pujat 2026-11-23 ')).toMatchObject({
      kind: 'upload',
      who: 'eva',
    })
  })

  it('of an unknown form is kept as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLogLine(text)).toEqual({ kind: 'other', text })
      }),
    )
    expect(readLogLine('2026-99-99 08:00:00: eva ha pujat x')).toMatchObject({ kind: 'other' })
  })
})
