import type { Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ascentOf } from '../../src/solver/bound/ascent.ts'
import { check } from '../../src/solver/check.ts'
import { loadHighs } from '../../src/solver/exact/loadHighs.ts'
import { solveExactly } from '../../src/solver/exact.ts'
import { searchOf } from '../../src/solver/improve.ts'
import type { Problem } from '../../src/solver/problem.ts'
import { programmeOf } from '../../src/solver/programme/programme.ts'
import { columnsOfPlan, emptyPlan } from '../../src/solver/search/plan.ts'
import { turnsOfColumns } from '../../src/solver/search/turns.ts'
import { leastCost } from './bruteForce.ts'
import { randomProblem, smallProblem } from './randomProblem.ts'
import { wholeTask } from './wholeTask.ts'

let highs: Highs

beforeAll(async () => {
  highs = await loadHighs()
})

/** The exact solver alone: it starts from the empty timetable and knows no bound. */
function solveAlone(problem: Problem) {
  const programme = programmeOf(problem)
  const plan = emptyPlan(programme)
  const start = { columns: columnsOfPlan(plan), value: plan.value }
  const { best } = solveExactly(highs, wholeTask(programme, start))
  return { programme, value: best.value, score: check(problem, turnsOfColumns(programme, best.columns)) }
}

describe('the exact solver', () => {
  it.each([0, 100, 200])(
    'finds the least cost of small weeks %i…, as trying all timetables does',
    (first) => {
      for (let seed = first; seed < first + 100; seed += 1) {
        const problem = smallProblem(seed)
        const { programme, value, score } = solveAlone(problem)
        const least = leastCost(problem)
        expect([seed, score.cost, score.breaches]).toEqual([seed, least, []])
        expect(value).toBe(least)
        const search = searchOf(programme, seed)
        search.run(200)
        expect(search.best().value).toBeGreaterThanOrEqual(least)
        const ascent = ascentOf(programme)
        ascent.climb(60, search.best().value)
        expect(ascent.bound()).toBeLessThanOrEqual(least)
      }
    },
  )

  it('never takes away a column that a better timetable has', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const programme = programmeOf(randomProblem(seed, { persons: 5, lines: 3 }))
      const first = searchOf(programme, seed).best()
      const ascent = ascentOf(programme)
      ascent.climb(40, first.value)
      const task = wholeTask(programme, first)
      const whole = solveExactly(highs, task)
      const fixed = solveExactly(highs, { ...task, bound: ascent.bound(), extraCosts: ascent.extraCosts() })
      expect([seed, fixed.best.value, fixed.bound]).toEqual([seed, whole.best.value, whole.best.value])
    }
  })

  it.each(['prove', 'afresh'] as const)('has the same answer and bound in the manner %s', (manner) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const programme = programmeOf(randomProblem(seed, { persons: 5, lines: 3 }))
      const best = searchOf(programme, seed).best()
      const ascent = ascentOf(programme)
      ascent.climb(40, best.value)
      const bound = ascent.bound()
      const task = { ...wholeTask(programme, best), bound, extraCosts: ascent.extraCosts() }
      const usual = solveExactly(highs, { ...task, manner: 'improve' })
      const other = solveExactly(highs, { ...task, manner })
      expect([seed, other.best.value, other.bound]).toEqual([seed, usual.best.value, usual.best.value])
      const few = solveExactly(highs, { ...task, manner, mostColumns: programme.persons * programme.days })
      expect(few.bound).toBeLessThanOrEqual(usual.best.value)
      expect(few.best.value).toBeGreaterThanOrEqual(usual.best.value)
    }
  })

  it('finds nothing dearer when a rule is relaxed', () => {
    for (let seed = 1; seed < 80; seed += 2) {
      const problem = randomProblem(seed)
      const { value } = solveAlone(problem)
      for (const relaxed of relaxations(problem)) {
        expect(solveAlone(relaxed).value).toBeLessThanOrEqual(value)
      }
    }
  })
})

function relaxations(problem: Problem): Problem[] {
  const { rules, persons } = problem
  return [
    { ...problem, rules: { ...rules, groups: [] } },
    { ...problem, rules: { ...rules, tables: [] } },
    { ...problem, rules: { ...rules, crosstalk: 0 } },
    { ...problem, rules: { ...rules, break: 'ignore' } },
    { ...problem, keepEmpty: [] },
    { ...problem, persons: persons.map((person) => ({ ...person, load: person.load + 1 })) },
    { ...problem, persons: persons.map((person) => ({ ...person, dailyMaximum: 4 })) },
  ]
}
