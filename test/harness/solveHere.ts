import type { Solve } from '../../src/operations/planner/solving.ts'
import type { Answer, Ending } from '../../src/solver/answer.ts'
import { gapOf } from '../../src/solver/answer.ts'
import { check } from '../../src/solver/check.ts'
import { searchOf } from '../../src/solver/improve.ts'
import { programmeOf } from '../../src/solver/programme/programme.ts'
import { turnsOfColumns } from '../../src/solver/search/turns.ts'

/** So long at most does the thread belong to the search at a time. */
const sliceMs = 8
const stepsAtOnce = 10

/** Solves by search alone, between other work of this thread: without proof, and for weeks of a usual size. */
export function solveHere(realNow: () => number, usualSteps = 3000): Solve {
  return (problem, limits, tell) => {
    const startedMs = realNow()
    let isCancelled = false

    async function solve(): Promise<Answer> {
      const programme = programmeOf(problem)
      const search = searchOf(programme, limits.seed)
      const most = limits.steps ?? usualSteps
      const elapsed = () => realNow() - startedMs
      const found = () => turnsOfColumns(programme, search.best().columns)
      let ending: Ending = 'steps'
      tell(progressOf(check(problem, found()).cost, found(), elapsed()))
      while (search.steps() < most) {
        if (isCancelled) ending = 'cancelled'
        else if (limits.seconds !== null && elapsed() >= limits.seconds * 1000) ending = 'time'
        if (ending !== 'steps') break
        const before = search.steps()
        if (improve(Math.min(most - search.steps(), stepsAtOnce))) {
          tell(progressOf(check(problem, found()).cost, found(), elapsed()))
        }
        if (search.steps() === before) break
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
      const turns = found()
      const { cost, penalties, breaches } = check(problem, turns)
      const lowerBound = cost === 0 ? 0 : null
      return {
        ending: cost === 0 ? 'proven' : ending,
        turns,
        cost,
        penalties,
        breaches,
        lowerBound,
        gap: gapOf(cost, lowerBound),
        optimal: cost === 0,
        elapsedMs: elapsed(),
      }

      function improve(steps: number): boolean {
        const sliceEndsMs = realNow() + sliceMs
        let improvements = 0
        for (let taken = 0; taken < steps && realNow() < sliceEndsMs; taken += 1)
          improvements += search.run(1)
        return improvements > 0
      }
    }

    return {
      answer: solve(),
      cancel() {
        isCancelled = true
      },
    }
  }
}

function progressOf(cost: number, turns: Answer['turns'], elapsedMs: number) {
  return { elapsedMs, cost, lowerBound: null, gap: null, turns }
}
