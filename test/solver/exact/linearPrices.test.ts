import type { Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ascentOf } from '../../../src/solver/bound/ascent.ts'
import { linearPricesOf } from '../../../src/solver/exact/linearPrices.ts'
import { loadHighs } from '../../../src/solver/exact/loadHighs.ts'
import { solveExactly } from '../../../src/solver/exact.ts'
import { searchOf } from '../../../src/solver/improve.ts'
import { programmeOf } from '../../../src/solver/programme/programme.ts'
import { randomOf } from '../../../src/solver/search/random.ts'
import { leastCost } from '../bruteForce.ts'
import { randomProblem, smallProblem } from '../randomProblem.ts'
import { wholeTask } from '../wholeTask.ts'

let highs: Highs

beforeAll(async () => {
  highs = await loadHighs()
})

describe('the prices of the linear programme', () => {
  it('give a bound that is never above the least cost, and at least what the ascent reached', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const problem = smallProblem(seed)
      const programme = programmeOf(problem)
      const ascent = ascentOf(programme)
      ascent.climb(20, searchOf(programme, seed).best().value)
      const before = ascent.bound()
      ascent.startFrom(linearPricesOf(highs, programme, null))
      expect(ascent.bound()).toBeGreaterThanOrEqual(before)
      expect([seed, ascent.bound() <= leastCost(problem)]).toEqual([seed, true])
    }
  })

  it('may be wrong without making the bound wrong', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const problem = smallProblem(seed)
      const programme = programmeOf(problem)
      const random = randomOf(seed)
      const ascent = ascentOf(programme)
      const prices = linearPricesOf(highs, programme, null)
      ascent.startFrom(prices.map((price) => price + 300 * random.fraction()))
      expect([seed, ascent.bound() <= leastCost(problem)]).toEqual([seed, true])
    }
  })

  it('take away no column that a better timetable has', () => {
    for (let seed = 1; seed < 60; seed += 2) {
      const programme = programmeOf(randomProblem(seed, { persons: 6, lines: 3 }))
      const best = searchOf(programme, seed).best()
      const ascent = ascentOf(programme)
      ascent.startFrom(linearPricesOf(highs, programme, null))
      const task = wholeTask(programme, best)
      const whole = solveExactly(highs, task)
      const fixed = solveExactly(highs, { ...task, bound: ascent.bound(), extraCosts: ascent.extraCosts() })
      expect([seed, fixed.best.value, fixed.bound]).toEqual([seed, whole.best.value, whole.best.value])
    }
  })
})
