import type { RunDraft } from '../../domain/planner/run.ts'
import type { Answer } from '../../solver/answer.ts'
import { check } from '../../solver/check.ts'
import type { Problem, Turns } from '../../solver/problem.ts'

/** The timetable of an answer, as it is kept. */
export function draftOfAnswer(answer: Answer): RunDraft {
  const { turns, cost, lowerBound, optimal, elapsedMs, penalties, breaches } = answer
  return { turns, cost, lowerBound, optimal, elapsedMs, penalties, breaches }
}

/** The best so far of a run that is at work. */
export function draftSoFar(
  problem: Problem,
  best: { readonly turns: Turns; readonly lowerBound: number | null; readonly elapsedMs: number },
): RunDraft {
  const { cost, penalties, breaches } = check(problem, best.turns)
  const { turns, lowerBound, elapsedMs } = best
  return { turns, cost, lowerBound, optimal: lowerBound === cost, elapsedMs, penalties, breaches }
}
