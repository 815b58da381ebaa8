import { describe, expect, it } from 'vitest'
import { turnsOfCube, weekDataOf } from '../../../bench/peers/weekData.ts'
import { absence, person, problem } from '../../solver/weeks.ts'

describe('the data of the MiniZinc model', () => {
  it('marks turns by person, day and turn, and forced ones only where the person can', () => {
    const of = problem({
      days: ['dl', 'dm'],
      lines: 2,
      persons: [
        person('alba', { load: 3, dailyMaximum: 2, absences: [absence(1, true), absence(2, false)] }),
        person('bernat', {
          absences: [absence(0, true, 'a reason', 'dm')],
          forced: [
            { day: 'dm', hour: 0 },
            { day: 'dm', hour: 3 },
          ],
        }),
      ],
      keepEmpty: [{ day: 'dl', hour: 3 }],
    })
    const none = [false, false, false, false]
    expect(weekDataOf(of)).toMatchObject({
      lines: 2,
      load: [3, 20],
      dailyMaximum: [2, 4],
      absent: [
        [[false, true, false, false], none],
        [none, [true, false, false, false]],
      ],
      undesired: [
        [[false, false, true, false], none],
        [none, none],
      ],
      forced: [
        [none, none],
        [none, [false, false, false, true]],
      ],
      keepEmpty: [[false, false, false, true], none],
      emptyPrice: 100,
      noBrunchPrice: 10,
    })
  })

  it('takes the prices from the problem', () => {
    const of = problem()
    const dear = { ...of, weights: { ...of.weights, marathon: 77 } }
    expect(weekDataOf(dear).marathonPrice).toBe(77)
  })

  it.each([
    ['days of other lengths', problem({ hours: 5 })],
    [
      'group limits',
      problem({ rules: { groups: [{ name: 'g', members: [], maxPhoning: 1, minIdle: null }] } }),
    ],
    ['a forbidden break', problem({ rules: { break: 'forbid' } })],
    ['a maximum of holes', problem({ rules: { maxNobodies: 1 } })],
    ['settled cells', problem({ pinned: [{ day: 'dl', hour: 0, person: 'alba', present: true }] })],
    ['no people', problem({ persons: [] })],
  ])('is refused where the model does not state the problem: %s', (_, of) => {
    expect(() => weekDataOf(of)).toThrow(/week\.mzn/)
  })

  it('is answered by a cube that reads as a timetable', () => {
    const of = problem({ persons: [person('bernat'), person('alba')] })
    const phones = [[[true, false, false, true]], [[true, true, false, false]]]
    expect(turnsOfCube(of, phones)).toEqual([[['alba', 'bernat'], ['alba'], [], ['bernat']]])
  })
})
