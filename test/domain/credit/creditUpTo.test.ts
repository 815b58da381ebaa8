import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditUpTo } from '../../../src/domain/credit/creditUpTo.ts'
import { filesOf, someFiles, weeks } from './someFiles.ts'

describe('credit up to a Monday', () => {
  const example = filesOf(
    { '2030-01-07': { alba: 2, bernat: 7 } },
    {
      '2030-01-07': { alba: 9 },
      '2030-01-14': { alba: 3, bernat: -3 },
      '2030-01-21': { bernat: 1 },
    },
  )

  it('is that of the newest file plus the overload of the weeks after it', () => {
    expect(creditUpTo(example, '2030-01-14')).toEqual({
      since: '2030-01-07',
      credit: new Map([
        ['alba', 5],
        ['bernat', 4],
      ]),
    })
  })

  it('is what the file says in the week of the file', () => {
    expect(creditUpTo(example, '2030-01-07').credit).toEqual(
      new Map([
        ['alba', 2],
        ['bernat', 7],
      ]),
    )
  })

  it('sums every timetable where no file is old enough', () => {
    const later = filesOf(
      { '2030-01-28': { alba: 100 } },
      { '2030-01-07': { alba: 1 }, '2030-01-14': { alba: 2 } },
    )
    expect(creditUpTo(later, '2030-01-14')).toEqual({ since: null, credit: new Map([['alba', 3]]) })
    expect(creditUpTo(later, '2029-12-31')).toEqual({ since: null, credit: new Map() })
  })

  it('sums decimals without binary noise, and keys that are no person', () => {
    const files = filesOf(
      { '2030-01-07': { alba: 0.1 } },
      { '2030-01-14': { alba: 0.2, ningu: 3 }, '2030-01-21': { alba: -0.3, ningu: 1 } },
    )
    expect([...creditUpTo(files, '2030-01-21').credit]).toEqual([
      ['alba', 0],
      ['ningu', 4],
    ])
  })

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(someFiles, fc.constantFrom(...weeks), (files, monday) => {
        const reversed = {
          credits: new Map([...files.credits].reverse()),
          overloads: new Map([...files.overloads].reverse()),
          archived: new Map(),
        }
        expect([...creditUpTo(reversed, monday).credit]).toEqual([...creditUpTo(files, monday).credit])
      }),
    )
  })

  it('grows from week to week by the overload of that week alone, unless a file says anew', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        for (const [index, monday] of weeks.entries()) {
          const before = weeks[index - 1]
          if (before === undefined || files.credits.has(monday)) continue
          const own = filesOf({ [before]: Object.fromEntries(creditUpTo(files, before).credit) }, {})
          const week = new Map([[monday, files.overloads.get(monday) ?? new Map<string, number>()]])
          const stepped = creditUpTo({ ...own, overloads: week }, monday)
          expect(stepped.credit).toEqual(creditUpTo(files, monday).credit)
        }
      }),
    )
  })

  it('leaves out a week that came after its credit was written, unless late weeks count (row 31)', () => {
    const files = filesOf(
      { '2030-01-14': { alba: 1, bernat: 1 } },
      { '2030-01-07': { alba: 3, carla: -1 }, '2030-01-14': { alba: 0.5 }, '2030-01-21': { alba: 1 } },
      { '2030-01-07': { alba: 2, bernat: 4 }, '2030-01-21': { alba: 9 } },
    )
    expect(creditUpTo(files, '2030-01-21').credit.get('alba')).toBe(2)
    expect([...creditUpTo(files, '2030-01-21', { countLateWeeks: true }).credit]).toEqual([
      ['alba', 3.5],
      ['bernat', -3],
      ['carla', -1],
    ])
  })
})
