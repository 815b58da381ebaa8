import type { Solve } from '../../src/operations/planner/solving.ts'
import type { Answer, Ending } from '../../src/solver/answer.ts'
import { check } from '../../src/solver/check.ts'
import type { Problem, Turns } from '../../src/solver/problem.ts'

/** A week that a test solves by hand. */
export interface ScriptedWeek {
  readonly problem: Problem
  readonly limits: { readonly seconds: number | null; readonly steps: number | null; readonly seed: number }
  isCancelled(): boolean
  /** Finds a timetable: the persons with load who are free, or what `turns` says. */
  find(turns?: Turns): void
  end(ending: Ending): void
}

/** A solver that does what the test says, and nothing before; the weeks in the order in which they were begun. */
export function createScriptedSolver(): { readonly solve: Solve; readonly weeks: ScriptedWeek[] } {
  const weeks: ScriptedWeek[] = []
  const solve: Solve = (problem, limits, tell) => {
    let best: Turns = problem.days.map(() => Array.from({ length: problem.hours }, () => []))
    let cancelled = false
    let settle: (answer: Answer) => void = () => {}
    const answer = new Promise<Answer>((resolve) => {
      settle = resolve
    })
    function end(ending: Ending): void {
      const { cost, penalties, breaches } = check(problem, best)
      const isProven = ending === 'proven'
      const lowerBound = isProven ? cost : 0
      settle({
        ending,
        turns: best,
        cost,
        penalties,
        breaches,
        lowerBound,
        gap: isProven ? 0 : 1,
        optimal: isProven,
        elapsedMs: 20,
      })
    }
    weeks.push({
      problem,
      limits,
      isCancelled: () => cancelled,
      find(turns) {
        best = turns ?? someTurns(problem)
        tell({ elapsedMs: 10, cost: check(problem, best).cost, lowerBound: 0, gap: 1, turns: best })
      },
      end,
    })
    return {
      answer,
      cancel() {
        cancelled = true
        end('cancelled')
      },
    }
  }
  return { solve, weeks }
}

/** In each turn the first who have turns left, are free, and were not on the phone that day. */
function someTurns(problem: Problem): Turns {
  const left = new Map(problem.persons.map(({ key, load }) => [key, load]))
  return problem.days.map((day) => {
    const used = new Set<string>()
    return Array.from({ length: problem.hours }, (_, hour) => {
      const free = problem.persons.filter(({ key, absences }) => {
        const isBusy = absences.some((busy) => busy.required && busy.day === day && busy.hour === hour)
        return (left.get(key) ?? 0) > 0 && !used.has(key) && !isBusy
      })
      const turn = free.slice(0, problem.lines).map(({ key }) => key)
      for (const key of turn) {
        used.add(key)
        left.set(key, (left.get(key) ?? 0) - 1)
      }
      return turn.sort()
    })
  })
}
