import { expect, it } from 'vitest'
import { tableBreaches } from '../../../src/solver/rules/tableLimits.ts'
import { problem, week } from '../weeks.ts'

it('finds the turns with more people of a table than may be', () => {
  const tables = [
    { name: '1', members: ['alba', 'bernat'], max: 1 },
    { name: '2', members: ['alba', 'bernat', 'carla'], max: null },
  ]
  expect(tableBreaches(week(problem({ rules: { tables } }), 'a b|a c|b|a b c'))).toMatchObject([
    { rule: 'table', hour: 0, name: '1', value: 2, limit: 1 },
    { rule: 'table', hour: 3, name: '1', value: 2, limit: 1 },
  ])
})
