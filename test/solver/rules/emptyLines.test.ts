import { expect, it } from 'vitest'
import { emptyCost, emptyPenalties } from '../../../src/solver/rules/emptyLines.ts'
import { problem, week } from '../weeks.ts'

it('charges a hundred for the square of the empty lines of each turn', () => {
  const penalties = emptyPenalties(week(problem(), 'a b|a||c'))
  expect(penalties.map(({ hour, count, cost }) => [hour, count, cost])).toEqual([
    [0, 1, 100],
    [1, 2, 400],
    [2, 3, 900],
    [3, 2, 400],
  ])
})

it('charges nothing for a full turn', () => {
  expect(emptyPenalties(week(problem({ hours: 1 }), 'a b c'))).toEqual([])
})

it('costs the same inside the programme', () => {
  expect([0, 1, 2, 3].map((empty) => emptyCost(problem(), empty))).toEqual([0, 100, 400, 900])
})
