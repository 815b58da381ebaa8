import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/solver/answer.ts'
import { check } from '../../src/solver/check.ts'
import { loadHighs } from '../../src/solver/exact/loadHighs.ts'
import type { Problem } from '../../src/solver/problem.ts'
import { solve } from '../../src/solver/solve.ts'
import { leastCost } from './bruteForce.ts'
import { randomProblem, smallProblem } from './randomProblem.ts'
import { person, problem } from './weeks.ts'

const limits = { seconds: null, steps: 2_000, seed: 1 }

function run(of: Problem, given: Partial<typeof limits> = {}, seen: Progress[] = [], load = loadHighs) {
  let now = 0
  return solve(
    of,
    { ...limits, ...given },
    {
      now: () => {
        now += 1
        return now
      },
      onProgress: (progress) => seen.push(progress),
      loadHighs: load,
    },
  )
}

describe('planning a week', () => {
  it('ends with a timetable that is proven to cost least', async () => {
    for (let seed = 300; seed < 340; seed += 1) {
      const of = smallProblem(seed)
      const answer = await run(of)
      const least = leastCost(of)
      expect(answer).toMatchObject({
        ending: 'proven',
        cost: least,
        lowerBound: least,
        gap: 0,
        optimal: true,
      })
      expect(answer.breaches).toEqual([])
      expect(check(of, answer.turns).cost).toBe(answer.cost)
    }
  })

  it('gives the same timetable for the same seed and step limit', async () => {
    const of = randomProblem(5, { persons: 14, days: 4, hours: 4, lines: 3 })
    const [once, twice] = [await run(of), await run(of)]
    expect(twice.turns).toEqual(once.turns)
  })

  it('tells costs that fall and bounds that rise, a timetable with each better cost', async () => {
    const seen: Progress[] = []
    const of = randomProblem(7, { persons: 14, days: 4, hours: 4, lines: 3 })
    const answer = await run(of, {}, seen)
    const withTurns = seen.flatMap(({ turns, cost }) => (turns ? [{ turns, cost }] : []))
    for (const { turns, cost } of withTurns) expect(check(of, turns).cost).toBe(cost)
    expect(withTurns.map(({ cost }) => cost)).toEqual(
      [...withTurns.map(({ cost }) => cost)].sort((a, b) => b - a),
    )
    const bounds = seen.flatMap(({ lowerBound }) => lowerBound ?? [])
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
    expect(answer.lowerBound).toBe(bounds.at(-1))
  })

  it('puts the holes on other days than those to fill first, at the same cost', async () => {
    const persons = [person('alba', { load: 3 }), person('bernat', { load: 2 })]
    const of = problem({ persons, days: ['dl', 'dm', 'dx'], hours: 2, lines: 1 })
    const plain = await run(of)
    for (const day of of.days) {
      const answer = await run({ ...of, firstDays: [day] })
      expect(answer.cost).toBe(plain.cost)
      expect(answer.optimal).toBe(true)
      expect(answer.penalties.filter((penalty) => penalty.kind === 'empty' && penalty.day === day)).toEqual(
        [],
      )
    }
  })

  it('goes on without HiGHS when that fails', async () => {
    let loads = 0
    const of = randomProblem(7, { persons: 14, days: 4, hours: 4, lines: 3 })
    const answer = await run(of, { steps: 1 }, [], async () => {
      loads += 1
      throw new Error('Aborted()')
    })
    expect(loads).toBe(1)
    expect(answer.ending).toBe('steps')
    expect(answer.breaches).toEqual([])
  })

  it('has an answer for a week without days and for one without people', async () => {
    expect(await run(problem({ days: [] }))).toMatchObject({ cost: 0, turns: [], optimal: true })
    expect(await run(problem({ persons: [] }))).toMatchObject({ cost: 3600, optimal: true })
  })

  it('marks the empty lines beyond the maximum without counting them in the cost', async () => {
    const answer = await run(problem({ persons: [person('alba')], rules: { maxNobodies: 1 } }))
    expect(answer.breaches.map(({ rule }) => rule)).toContain('maxNobodies')
    expect(answer.lowerBound).toBe(answer.cost)
    expect(answer.cost).toBe(4 * 400 + 120)
  })
})
