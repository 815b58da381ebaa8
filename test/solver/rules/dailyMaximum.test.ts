import { expect, it } from 'vitest'
import { dailyMaximumBreaches } from '../../../src/solver/rules/dailyMaximum.ts'
import { person, problem, week } from '../weeks.ts'

it('finds the days with more turns than the person may have', () => {
  const of = problem({
    persons: [person('alba', { dailyMaximum: 2 }), person('bernat', { dailyMaximum: 3 })],
  })
  expect(dailyMaximumBreaches(week(of, 'a b|a b|a b|'))).toMatchObject([
    { rule: 'dailyMaximum', day: 'dl', person: 'alba', value: 3, limit: 2 },
  ])
})
