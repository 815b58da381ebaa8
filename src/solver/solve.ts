import type { Highs } from 'highs'
import { type Answer, type Ending, gapOf, type Limits, type Progress } from './answer.ts'
import { ascentOf } from './bound/ascent.ts'
import { check } from './check.ts'
import { solveExactly } from './exact.ts'
import { type Incumbent, searchOf } from './improve.ts'
import type { Problem } from './problem.ts'
import { excessValue } from './programme/excess.ts'
import { costBoundOf, costOfValue, isProven, type Programme, programmeOf } from './programme/programme.ts'
import { turnsOfColumns } from './search/turns.ts'

/** What a run needs of the world. */
export interface SolveHooks {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  readonly onProgress: (progress: Progress) => void
  readonly loadHighs: () => Promise<Highs>
}

/** Steps of the search and of the bound that take turns. */
const searchSlice = 400
const climbSlice = 10
/** The search counts as stuck after so many steps without a better timetable, per person. */
const patiencePerPerson = 300
/** Models with more columns than this would neither fit in memory nor end. */
const mostColumns = 30_000
/** With a step limit the exact solver gets a limit of its own that does not depend on the machine. */
const mostNodes = 5_000

/**
 * Plans a week: search and bound take turns until they meet; what they leave open HiGHS decides over the columns that
 * a better timetable can have; then the search goes on until a limit. Never without a timetable.
 */
export async function solve(problem: Problem, limits: Limits, hooks: SolveHooks): Promise<Answer> {
  const start = hooks.now()
  const elapsed = (): number => hooks.now() - start
  const programme = programmeFor(problem, limits.seed)
  const search = searchOf(programme, limits.seed)
  const ascent = ascentOf(programme)
  let best = search.best()
  let bound = Number.NEGATIVE_INFINITY
  let shown = Number.POSITIVE_INFINITY

  function report(): void {
    const cost = costOfValue(programme, best.value) - excessValue(programme, best.columns)
    const lowerBound = boundOnCost()
    const isNew = best.value < shown
    shown = best.value
    const turns = isNew ? turnsOfColumns(programme, best.columns) : null
    hooks.onProgress({ elapsedMs: elapsed(), cost, lowerBound, gap: gapOf(cost, lowerBound), turns })
  }

  function boundOnCost(): number | null {
    if (bound === Number.NEGATIVE_INFINITY) return null
    return costBoundOf(programme, best.value, bound) - excessValue(programme, best.columns)
  }

  function ending(): Ending | null {
    if (isProven(programme, best.value, bound)) return 'proven'
    if (limits.seconds !== null && elapsed() >= limits.seconds * 1000) return 'time'
    return null
  }

  function answer(reason: Ending): Answer {
    const turns = turnsOfColumns(programme, best.columns)
    const score = check(problem, turns)
    const lowerBound = boundOnCost()
    return {
      ...score,
      ending: reason,
      turns,
      lowerBound,
      gap: gapOf(score.cost, lowerBound),
      optimal: lowerBound !== null && lowerBound >= score.cost,
      elapsedMs: elapsed(),
    }
  }

  /** Takes whatever is better, and tells it. */
  function take(better: Incumbent, raised: number): void {
    const isBetter = better.value < best.value
    const isHigher = raised > bound
    if (isBetter) best = better
    if (isHigher) bound = raised
    if (isBetter || isHigher) report()
  }

  /** Search and bound take turns; ends with a reason, or null when both are stuck. */
  function alternate(stopWhenStuck: boolean): Ending | null {
    const patience = patiencePerPerson * Math.max(10, programme.persons)
    let climbs = true
    let betterAt = search.steps()
    for (;;) {
      const stop = ending()
      if (stop) return stop
      const left = (limits.steps ?? Number.POSITIVE_INFINITY) - search.steps()
      if (left > 0) search.run(Math.min(searchSlice, left))
      if (search.best().value < best.value) betterAt = search.steps()
      if (climbs) climbs = ascent.climb(climbSlice, Math.min(best.value, search.best().value))
      take(search.best(), ascent.bound())
      const isStuck = left <= 0 || search.steps() - betterAt > patience
      if (isStuck && !climbs && (stopWhenStuck || left <= 0)) return ending()
    }
  }

  async function decide(): Promise<void> {
    const extraCosts = ascent.extraCosts()
    const room = best.value - ascent.bound()
    if (extraCosts.filter((extra) => extra <= room).length > mostColumns) return
    const highs = await hooks.loadHighs()
    const seconds = limits.seconds === null ? null : Math.max(0.01, limits.seconds - elapsed() / 1000)
    const result = solveExactly(highs, {
      programme,
      best,
      bound: ascent.bound(),
      extraCosts,
      mostColumns,
      seconds,
      nodes: limits.steps === null ? null : mostNodes,
      onBetter: (better) => take(better, bound),
      onBound: (raised) => take(best, raised),
    })
    take(result.best, result.bound)
    search.offer(best.columns)
  }

  report()
  const early = alternate(true)
  if (early) return answer(early)
  await decide()
  const late = ending()
  if (late) return answer(late)
  if (limits.steps !== null && search.steps() >= limits.steps) return answer('steps')
  return answer(alternate(false) ?? 'steps')
}

/** With days to fill first the programme needs a timetable to know how much ties may weigh. */
function programmeFor(problem: Problem, seed: number): Programme {
  const plain = programmeOf(problem)
  if (problem.firstDays.length === 0) return plain
  return programmeOf(problem, searchOf(plain, seed).best().value)
}
