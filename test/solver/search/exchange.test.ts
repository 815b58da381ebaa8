import { describe, expect, it } from 'vitest'
import { check } from '../../../src/solver/check.ts'
import { programmeOf } from '../../../src/solver/programme/programme.ts'
import { candidatesOf } from '../../../src/solver/search/candidates.ts'
import { exchangeOf } from '../../../src/solver/search/exchange.ts'
import { columnsOfPlan, emptyPlan, planOf } from '../../../src/solver/search/plan.ts'
import { randomOf } from '../../../src/solver/search/random.ts'
import { turnsOfColumns } from '../../../src/solver/search/turns.ts'
import { randomProblem } from '../randomProblem.ts'

describe('exchanging turns', () => {
  it.each([
    ['as much as asked for', 30],
    ['nothing', 0],
  ])('breaks no hard rule and never costs more than allowed: %s', (_, atMost) => {
    let made = 0
    for (let seed = 0; seed < 60; seed += 1) {
      const problem = randomProblem(seed, { persons: 6, lines: 3 })
      const programme = programmeOf(problem)
      const candidates = candidatesOf(programme)
      if (candidates.byChoice.length === 0) continue
      const exchange = exchangeOf(programme, candidates, randomOf(seed))
      const plan = emptyPlan(programme)
      for (let count = 0; count < 150; count += 1) {
        const before = plan.value
        const columns = columnsOfPlan(plan)
        if (exchange.attempt(plan, atMost)) made += 1
        else expect(plan.columns).toEqual(columns)
        expect(plan.value - before).toBeLessThanOrEqual(atMost)
      }
      expect(plan.value).toBe(planOf(programme, plan.columns).value)
      expect(check(problem, turnsOfColumns(programme, plan.columns)).breaches).toEqual([])
    }
    expect(made).toBeGreaterThan(300)
  })
})
