import { describe, expect, it } from 'vitest'
import { check } from '../../src/solver/check.ts'
import { solveInWorker } from '../../src/solver/solveInWorker.ts'
import { randomProblem } from './randomProblem.ts'

const now = () => performance.now()
/** A week that takes longer than any test, with rules that leave a gap. */
const long = randomProblem(11, { persons: 120, days: 4, hours: 8, lines: 25 })

describe('a run in a worker', () => {
  it('ends with a proof, as it does here', async () => {
    const of = randomProblem(4, { persons: 10, days: 4, lines: 2 })
    const answer = await solveInWorker(of, { now, limits: { seconds: 60, steps: null, seed: 1 } }).answer
    expect(answer).toMatchObject({ ending: 'proven', optimal: true, breaches: [] })
    expect(check(of, answer.turns).cost).toBe(answer.cost)
  })

  it('gives the best timetable so far when it is cancelled', async () => {
    const run = solveInWorker(long, {
      now,
      limits: { seconds: null, steps: null, seed: 1 },
      onProgress: () => run.cancel(),
    })
    const answer = await run.answer
    expect(answer.ending).toBe('cancelled')
    expect(answer.breaches).toEqual([])
    expect(answer.turns.flat(2).length).toBeGreaterThan(0)
  })

  it('still has an answer when it is cancelled before it began', async () => {
    const run = solveInWorker(long, { now, limits: { seconds: null, steps: null, seed: 1 } })
    run.cancel()
    expect(await run.answer).toMatchObject({ ending: 'cancelled', lowerBound: null, optimal: false })
  })

  it('survives a worker without memory', async () => {
    const limits = { seconds: 60, steps: null, seed: 1 }
    const answer = await solveInWorker(long, { now, limits, heapMegabytes: 6 }).answer
    expect(answer.ending).toBe('memory')
    expect(answer.optimal).toBe(false)
  })
})
