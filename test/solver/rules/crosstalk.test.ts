import { expect, it } from 'vitest'
import { crosstalkCost, crosstalkPenalties } from '../../../src/solver/rules/crosstalk.ts'
import { problem, week } from '../weeks.ts'

const tables = [{ name: '1', members: ['alba', 'bernat', 'carla'], max: null }]

it('charges each pair of a table on the phone at once', () => {
  const penalties = crosstalkPenalties(week(problem({ rules: { tables, crosstalk: 5 } }), 'a b c|a b|a|'))
  expect(penalties.map(({ hour, count, cost, table }) => [hour, count, cost, table])).toEqual([
    [0, 3, 15, '1'],
    [1, 2, 5, '1'],
  ])
  expect([1, 2, 3].map((people) => crosstalkCost(5, people))).toEqual([0, 5, 15])
})

it('does not hold unless it is priced', () => {
  expect(crosstalkPenalties(week(problem({ rules: { tables } }), 'a b c|||'))).toEqual([])
})
