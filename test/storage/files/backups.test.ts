import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { backupName, expiredBackups } from '../../../src/storage/files/backups.ts'

const at = (text: string) => Temporal.Instant.from(text)
const base = (name: string) => name.replace('graelles/backups/', '')

describe('names of backups', () => {
  it('have the instant in UTC, without colons, and the week', () => {
    expect(backupName('graelles/graella-2030-01-07.yaml', at('2030-01-08T10:15:02.345+01:00'), [])).toBe(
      'graelles/backups/2030-01-08T09-15-02.345000000Z-graella-2030-01-07.yaml',
    )
  })

  it('have always the same width and sort by time', () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [first, second] = [a, b].map((ms) =>
          backupName('graelles/graella-2030-01-07.yaml', Temporal.Instant.fromEpochMilliseconds(ms), []),
        )
        expect(first?.length).toBe(second?.length)
        expect(Math.sign(a - b)).toBe(first === second ? 0 : String(first) < String(second) ? -1 : 1)
      }),
    )
  })

  it('are never given twice', () => {
    const first = base(backupName('graelles/graella-2030-01-07.yaml', at('2030-01-08T00:00:00Z'), []))
    const second = base(backupName('graelles/graella-2030-01-07.yaml', at('2030-01-08T00:00:00Z'), [first]))
    expect(second > first).toBe(true)
  })
})

describe('expired backups', () => {
  const now = at('2030-01-30T12:00:00Z')
  const ours = (stamp: string, name = 'graella-2030-01-07') =>
    base(backupName(`graelles/${name}.yaml`, at(stamp), []))

  it('are those of more than 14 days, the last one of each week kept', () => {
    const old = ours('2030-01-16T11:59:59.999Z')
    const limit = ours('2030-01-16T12:00:00Z')
    const young = ours('2030-01-29T12:00:00Z')
    const lastOfItsWeek = ours('2030-01-01T09:00:00Z', 'graella-2029-12-31')
    const before = ours('2029-12-31T09:00:00Z', 'graella-2029-12-31')
    expect(expiredBackups([old, limit, young, lastOfItsWeek, before], now)).toEqual([old, before])
  })

  it('of forced turns are kept as long as those of a timetable', () => {
    const old = ours('2030-01-02T09:00:00Z', 'forced-turns')
    const last = ours('2030-01-03T09:00:00Z', 'forced-turns')
    expect(last).toBe('2030-01-03T09-00-00.000000000Z-forced-turns.yaml')
    expect(expiredBackups([old, last], now)).toEqual([old])
  })

  it.each(['persons.yaml', 'holidays.conf', 'indisponibilitats-vacances.conf'])(
    'of %s are kept as long, too',
    (name) => {
      const [old = '', last = ''] = ['2030-01-02T09:00:00Z', '2030-01-03T09:00:00Z'].map((stamp) =>
        base(backupName(name, at(stamp), [])),
      )
      expect(expiredBackups([old, last], now)).toEqual([old])
    },
  )

  it('are found by their instant in the names of the original too', () => {
    const original = [
      '2030-01-02T09:15:02.345678+00:00-graella-2030-01-07.yaml',
      '2030-01-02T09:15:02+00:00-graella-2030-01-07.yaml',
      '2030-01-02T09:15:03+00:00-graella-2030-01-07.yaml',
    ]
    expect(expiredBackups(original, now)).toEqual(original.slice(0, 2))
  })

  it('are those of credits too, by our names and those of the original (row 16)', () => {
    const ours = base(backupName('graelles/shiftcredit-2030-01-07.yaml', at('2030-01-02T09:15:02.5Z'), []))
    expect(ours).toBe('2030-01-02T09-15-02.500000000Z-shiftcredit-2030-01-07.yaml')
    const original = [
      'shiftcredit-2030-01-07-2030-01-03T09:15:02.345678.yaml',
      'shiftcredit-2030-01-07-2030-01-29T09:15:02.yaml',
    ]
    expect(expiredBackups([ours, ...original], now)).toEqual([ours, original[0]])
    expect(expiredBackups([ours], now)).toEqual([])
  })

  it('are never files of another kind', () => {
    const others = [
      'graella-2030-01-07.yaml',
      '2010-99-99T09-15-02.345000000Z-graella-2030-01-07.yaml',
      '2010-01-01T09-15-02.345000000Z-graella-2030-01-08.yaml',
      'shiftcredit-2010-01-01-2010-01-01T00:00:00.yaml',
      'shiftcredit-2010-01-04.yaml',
      'notes.txt',
    ]
    expect(expiredBackups([...others, ...others], now)).toEqual([])
  })
})
