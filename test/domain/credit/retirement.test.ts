import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditUpTo } from '../../../src/domain/credit/creditUpTo.ts'
import { originalCredit } from '../../../src/domain/credit/options.ts'
import { afterRetiring, retirementOf } from '../../../src/domain/credit/retirement.ts'
import { filesOf, someFiles, weeks } from './someFiles.ts'

const options = fc.record({ countLateWeeks: fc.boolean() })

describe('retiring', () => {
  it('takes timetables up to the week and credits before it, and sums what they told', () => {
    const files = filesOf(
      { '2030-01-07': { alba: 2 }, '2030-01-21': { alba: 50 } },
      { '2030-01-07': { alba: 9 }, '2030-01-14': { alba: 3 }, '2030-01-21': { bernat: 1 } },
    )
    expect(retirementOf(files, '2030-01-14', originalCredit)).toEqual({
      week: '2030-01-14',
      timetables: ['2030-01-07', '2030-01-14'],
      credits: ['2030-01-07'],
      credit: new Map([['alba', 5]]),
    })
  })

  it('has nothing to do a second time', () => {
    fc.assert(
      fc.property(someFiles, fc.constantFrom(...weeks), options, (files, week, rules) => {
        const retirement = retirementOf(files, week, rules)
        if (!retirement) return
        expect(retirementOf(afterRetiring(files, retirement), week, rules)).toBeNull()
      }),
    )
  })

  it('changes the credit of no week from there on', () => {
    fc.assert(
      fc.property(someFiles, fc.constantFrom(...weeks), options, (files, week, rules) => {
        const retirement = retirementOf(files, week, rules)
        if (!retirement) return
        const after = afterRetiring(files, retirement)
        for (const later of weeks.filter((each) => each >= week)) {
          expect(creditUpTo(after, later, rules).credit).toEqual(creditUpTo(files, later, rules).credit)
        }
      }),
    )
  })
})
