import { expect, it } from 'vitest'
import { loadBreaches } from '../../../src/solver/rules/load.ts'
import { person, problem, week } from '../weeks.ts'

it('finds the people with more turns than their load', () => {
  const persons = [person('alba', { load: 2 }), person('bernat', { load: 0 }), person('carla', { load: 1 })]
  const of = problem({ persons, days: ['dl', 'dm'] })
  expect(loadBreaches(week(of, 'a|a|c|', 'a b|||'))).toMatchObject([
    { rule: 'load', person: 'alba', value: 3, limit: 2 },
    { rule: 'load', person: 'bernat', value: 1, limit: 0 },
  ])
})
