import type { Highs } from 'highs'
import { type Answer, type Ending, gapOf, type Limits, type Progress } from './answer.ts'
import { ascentOf } from './bound/ascent.ts'
import { check } from './check.ts'
import { courseOf } from './course.ts'
import { linearPricesOf } from './exact/linearPrices.ts'
import { type ExactTask, type Manner, solveExactly } from './exact.ts'
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
/** The bound has been climbed enough, too, when it has not risen for so many climbs. */
const enoughIdleClimbs = 100
/** A look of HiGHS takes no longer. */
const mostOfLook = { seconds: 20, nodes: 200 }
/** With a step limit the exact solver gets a limit of its own that does not depend on the machine. */
const mostNodes = 5_000

/**
 * Plans a week: search and bound take turns until they meet; with groups or tables the linear programme then raises
 * the bound; what is left open HiGHS decides over the columns that a better timetable can have; then the search goes
 * on until a limit. Never without a timetable.
 */
export async function solve(problem: Problem, limits: Limits, hooks: SolveHooks): Promise<Answer> {
  const start = hooks.now()
  const elapsed = (): number => hooks.now() - start
  const programme = programmeFor(problem, limits.seed)
  const course = courseOf(programme)
  const search = searchOf(programme, limits.seed)
  const ascent = ascentOf(programme)
  let best = search.best()
  let bound = Number.NEGATIVE_INFINITY
  let shown = Number.POSITIVE_INFINITY
  let isClimbed = false
  let hasFailed = false

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

  /** Search and bound take turns until something ends the run; null when `isEnough` or the steps are over. */
  function alternate(
    isEnough: (sinceStart: { climbs: number; idleClimbs: number }) => boolean,
  ): Ending | null {
    let climbs = 0
    let idleClimbs = 0
    for (;;) {
      const stop = ending()
      if (stop) return stop
      const left = stepsLeft()
      if (left > 0) search.run(Math.min(searchSlice, left))
      if (climbs === 0 || !isClimbed) {
        const before = ascent.bound()
        isClimbed = !ascent.climb(climbSlice, Math.min(best.value, search.best().value))
        climbs += climbSlice
        idleClimbs = ascent.bound() > before ? 0 : idleClimbs + climbSlice
      }
      take(search.best(), ascent.bound())
      if (isEnough({ climbs, idleClimbs })) return ending()
      if (left <= 0 && isClimbed) return ending()
    }
  }

  function stepsLeft(): number {
    return (limits.steps ?? Number.POSITIVE_INFINITY) - search.steps()
  }

  /** Lets HiGHS choose among the columns within that room of the bound, if they are not too many. */
  async function decide(
    room: number,
    manner: Manner,
    most: { seconds: number; nodes: number } | null,
  ): Promise<void> {
    const extraCosts = ascent.extraCosts()
    const near = extraCosts.filter((extra) => extra <= room).length
    if (hasFailed || near > course.mostColumns) return
    const left = limits.seconds === null ? null : Math.max(0.01, limits.seconds - elapsed() / 1000)
    // What depends on the clock must not decide a run that is limited by steps.
    const isBySteps = limits.steps !== null
    const seconds = most === null || isBySteps ? left : Math.min(most.seconds, left ?? most.seconds)
    const task: ExactTask = {
      programme,
      best,
      bound: ascent.bound(),
      extraCosts,
      mostColumns: near,
      seconds,
      manner,
      nodes: isBySteps ? (most?.nodes ?? mostNodes) : null,
      onBetter: (better) => take(better, bound),
      onBound: (raised) => take(best, raised),
    }
    try {
      const result = solveExactly(await hooks.loadHighs(), task)
      take(result.best, result.bound)
    } catch {
      // HiGHS gives up with an exception when its memory ends; what it found until then was taken.
      hasFailed = true
    }
    search.offer(best.columns)
  }

  /** Raises the bound to that of the linear programme. */
  async function price(): Promise<void> {
    const left = limits.seconds === null ? null : Math.max(0.01, limits.seconds - elapsed() / 1000)
    try {
      ascent.startFrom(linearPricesOf(await hooks.loadHighs(), programme, left))
    } catch {
      hasFailed = true
    }
    take(best, ascent.bound())
  }

  function room(): number {
    return best.value - ascent.bound()
  }

  report()
  const early = alternate(
    ({ climbs, idleClimbs }) =>
      (search.steps() >= course.steps || stepsLeft() <= 0) &&
      (isClimbed || climbs >= course.climbs || idleClimbs >= enoughIdleClimbs),
  )
  if (early) return answer(early)
  if (course.isLinear) await price()
  let hasLooked = false
  for (const { steps, manner } of course.looks) {
    const stop = ending()
    if (stop) return answer(stop)
    const near = steps * programme.step
    if (room() <= near) continue
    hasLooked = true
    await decide(near, manner, mostOfLook)
    const middle = alternate(({ climbs }) => climbs >= course.climbsAfterLook || isClimbed)
    if (middle) return answer(middle)
  }
  await decide(room(), hasLooked ? course.mannerAfterLook : 'improve', null)
  return answer(ending() ?? alternate(() => false) ?? 'steps')
}

/** With days to fill first the programme needs a timetable to know how much ties may weigh. */
function programmeFor(problem: Problem, seed: number): Programme {
  const plain = programmeOf(problem)
  if (problem.firstDays.length === 0) return plain
  return programmeOf(problem, searchOf(plain, seed).best().value)
}
