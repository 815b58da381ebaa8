import { expect, it } from 'vitest'
import { excessNobodiesCost, maxNobodiesBreaches } from '../../../src/solver/rules/maxNobodies.ts'
import { problem, week } from '../weeks.ts'

const of = problem({ rules: { maxNobodies: 1 } })

it('finds the turns with more empty lines than allowed', () => {
  expect(maxNobodiesBreaches(week(of, 'a b|a||a b c'))).toMatchObject([
    { rule: 'maxNobodies', hour: 1, value: 2, limit: 1 },
    { rule: 'maxNobodies', hour: 2, value: 3, limit: 1 },
  ])
})

it('makes each line beyond the maximum dearer than any other fault', () => {
  expect(excessNobodiesCost(of, 1)).toBe(0)
  expect(excessNobodiesCost(of, 2)).toBeGreaterThan(100 * 9)
  expect(excessNobodiesCost(of, 3)).toBe(2 * excessNobodiesCost(of, 2))
  expect(excessNobodiesCost(problem(), 3)).toBe(0)
})
