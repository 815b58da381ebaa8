import { describe, expect, it } from 'vitest'
import { check } from '../../src/solver/check.ts'
import { absence, person, problem, turns } from './weeks.ts'

describe('the checker', () => {
  it('scores the worked example of the cost model', () => {
    const of = problem({
      persons: [
        person('alba'),
        person('bernat'),
        person('carla', { forced: [{ day: 'dl', hour: 2 }], absences: [absence(3, false)] }),
      ],
    })
    const { cost, penalties, breaches } = check(of, turns('a b|a||c'))
    expect(penalties.map(({ kind, cost }) => [kind, cost])).toEqual([
      ['empty', 100],
      ['empty', 400],
      ['empty', 900],
      ['empty', 400],
      ['unforced', 50],
      ['undesired', 5],
      ['multipleHours', 20],
    ])
    expect(cost).toBe(1875)
    expect(breaches).toEqual([])
  })

  it('names every hard rule that is broken', () => {
    const of = problem({
      lines: 1,
      persons: [person('alba', { load: 1, dailyMaximum: 1, absences: [absence(1, true)] }), person('bernat')],
      pinned: [{ person: 'bernat', day: 'dl', hour: 0, present: true }],
      rules: {
        break: 'forbid',
        maxNobodies: 0,
        groups: [{ name: 'it', members: ['alba', 'bernat'], maxPhoning: 1, minIdle: 1 }],
        tables: [{ name: '1', members: ['alba', 'bernat'], max: 1 }],
      },
    })
    const { breaches } = check(of, turns('|a b|a|zoe'))
    expect([...new Set(breaches.map(({ rule }) => rule))].sort()).toEqual([
      'break',
      'busy',
      'dailyMaximum',
      'lines',
      'load',
      'maxNobodies',
      'maxPhoning',
      'minIdle',
      'pin',
      'table',
      'unknownPerson',
    ])
  })

  it('has nothing to say of a week without days', () => {
    expect(check(problem({ days: [] }), [])).toEqual({ cost: 0, penalties: [], breaches: [] })
  })
})
