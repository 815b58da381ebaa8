import { expect, it } from 'vitest'
import { multipleHoursCost, multipleHoursPenalties } from '../../../src/solver/rules/multipleHours.ts'
import { defaultWeights } from '../../../src/solver/weights.ts'
import { problem, week } from '../weeks.ts'

it('charges n·(n−1) tens for n turns on a day', () => {
  const penalties = multipleHoursPenalties(week(problem(), 'a b|a b|a|c'))
  expect(penalties.map(({ person, count, cost }) => [person, count, cost])).toEqual([
    ['alba', 3, 60],
    ['bernat', 2, 20],
  ])
})

it('costs the same inside the programme', () => {
  expect([1, 0b11, 0b111, 0b1111].map((pattern) => multipleHoursCost(pattern, defaultWeights))).toEqual([
    0, 20, 60, 120,
  ])
})
