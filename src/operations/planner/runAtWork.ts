import { isDomainError } from '../../domain/errors.ts'
import { type PlannerRun, type RunPoint, type RunState, withPoint } from '../../domain/planner/run.ts'
import type { Files } from '../../domain/ports/stores.ts'
import type { Answer } from '../../solver/answer.ts'
import type { Problem, Turns } from '../../solver/problem.ts'
import { draftOfAnswer, draftSoFar } from './draft.ts'
import { canBeStaffed, solveEmpty } from './emptyWeek.ts'
import type { PlannerParts } from './planner.ts'
import { readWeekProblem } from './readWeekProblem.ts'
import type { Solving } from './solving.ts'

/** A run that is being solved. */
export interface RunAtWork {
  readonly kind: 'at-work'
  readonly run: PlannerRun
  readonly problem: Problem
  readonly solving: Solving
  /** How somebody ended it; null while nobody has. */
  endedHow(): 'stopped' | 'killed' | null
  end(how: 'stopped' | 'killed'): void
  /** The run with the best timetable so far. */
  soFar(): PlannerRun
  /** Hears of the last improvement and of each one from now on. */
  onProgress(hear: (point: RunPoint) => void): void
  curve(): readonly RunPoint[]
}

/**
 * Reads the week once, saves that the run is at work, and begins to solve; or saves why it cannot be planned. Null when
 * somebody has ended it meanwhile.
 */
export async function beginRun(
  parts: PlannerParts,
  queued: PlannerRun,
): Promise<RunAtWork | { readonly kind: 'over'; readonly run: PlannerRun } | null> {
  const { stores, clock } = parts
  const startedAt = clock.now()
  const read = await readSafely(stores.files, queued)
  if (read.kind !== 'problem') {
    const run: PlannerRun = { ...queued, state: 'failed', fault: read.kind, startedAt, endedAt: startedAt }
    return (await saveIfQueued(parts, run)) ? { kind: 'over', run } : null
  }
  const { problem, planned, notes } = read
  const basedOn = await hashOfPublished(stores.files, queued.request.week)
  const run: PlannerRun = { ...queued, state: 'running', startedAt, planned, notes, basedOn }
  return (await saveIfQueued(parts, run)) ? startSolving(parts, run, problem) : null
}

function saveIfQueued({ stores }: PlannerParts, run: PlannerRun): Promise<boolean> {
  return stores.save(async (tx) => {
    if ((await tx.plannerRuns.find(run.id))?.state !== 'queued') return false
    await tx.plannerRuns.update(run)
    return true
  })
}

function startSolving(parts: PlannerParts, run: PlannerRun, problem: Problem): RunAtWork {
  const { seconds, steps, seed } = run.request
  let best: { turns: Turns; lowerBound: number | null; elapsedMs: number } | null = null
  let curve: readonly RunPoint[] = []
  let ended: 'stopped' | 'killed' | null = null
  let hear: (point: RunPoint) => void = () => {}
  const solve = canBeStaffed(problem) ? parts.solve : solveEmpty
  const solving = solve(problem, { seconds, steps, seed }, (progress) => {
    const { cost, lowerBound, elapsedMs } = progress
    const turns = progress.turns ?? best?.turns
    if (turns) best = { turns, lowerBound, elapsedMs }
    const point = { elapsedMs, cost, lowerBound }
    curve = withPoint(curve, point)
    hear(point)
  })
  return {
    kind: 'at-work',
    run,
    problem,
    solving,
    endedHow: () => ended,
    end(how) {
      ended = how
      solving.cancel()
    },
    soFar: () => ({ ...run, curve, draft: best && draftSoFar(problem, best) }),
    onProgress(next) {
      hear = next
      const last = curve.at(-1)
      if (last) next(last)
    },
    curve: () => curve,
  }
}

/** Saves how a run ended and what it found. */
export async function finishRun(
  parts: PlannerParts,
  work: RunAtWork,
  answer: Answer,
  isEnding: boolean,
): Promise<PlannerRun> {
  const how = work.endedHow()
  const draft = how === 'killed' || hasNothing(answer) ? null : draftOfAnswer(answer)
  const { elapsedMs, cost, lowerBound } = answer
  const run: PlannerRun = {
    ...work.run,
    state: isEnding ? 'interrupted' : stateOf(answer, how),
    fault: answer.ending === 'memory' || answer.ending === 'failed' ? answer.ending : null,
    endedAt: parts.clock.now(),
    draft,
    curve: withPoint(work.curve(), { elapsedMs, cost, lowerBound }),
  }
  await parts.stores.save((tx) => tx.plannerRuns.update(run))
  return run
}

/** True of an answer that was cut off before there was any timetable: an empty one must not look like a plan. */
function hasNothing({ ending, turns }: Answer): boolean {
  const isCutOff = ending === 'memory' || ending === 'failed' || ending === 'cancelled'
  return isCutOff && turns.flat(2).length === 0
}

function stateOf({ ending }: Answer, how: 'stopped' | 'killed' | null): RunState {
  if (ending === 'memory' || ending === 'failed') return 'failed'
  return ending === 'cancelled' ? (how ?? 'stopped') : how === 'killed' ? 'killed' : 'finished'
}

async function readSafely(files: Files, { request }: PlannerRun) {
  try {
    return await readWeekProblem(files, request)
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return { kind: 'file-malformed' } as const
    throw error
  }
}

/** A published week that cannot be read is one that has changed, whenever the run is to be published. */
async function hashOfPublished(files: Files, week: string): Promise<string | null> {
  try {
    return (await files.timetable(week))?.hash ?? null
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return 'malformed'
    throw error
  }
}
