import { Worker } from 'node:worker_threads'
import { packageFolder } from '../packageFolder.ts'
import { type Answer, type Ending, gapOf, type Limits, type Progress } from './answer.ts'
import { check } from './check.ts'
import type { Assignment, WorkerMessage } from './messages.ts'
import type { Problem, Turns } from './problem.ts'

/** What a run in a worker is started with. */
export interface RunOptions {
  readonly limits: Limits
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  readonly onProgress?: (progress: Progress) => void
  /** The worker has been started and begins to solve. */
  readonly onStarted?: () => void
  /** Hears why the worker failed. */
  readonly onFailed?: (cause: unknown) => void
  /** Most memory of the worker's JavaScript heap. */
  readonly heapMegabytes?: number
}

/** A run that is going on in a worker. */
export interface SolveRun {
  /** Never rejects: a worker that dies leaves the best timetable until then. */
  readonly answer: Promise<Answer>
  /** Ends the run at once with the best timetable so far. */
  cancel(): void
}

/** Workers start from what is built, whether this file is or not. */
const workerUrl = new URL('dist/solver/worker.js', packageFolder)
/** A worker that overshoots its time limit so far is ended. */
const graceMs = 700
const defaultHeapMegabytes = 512

/** Solves in a worker thread, so that this one stays free. */
export function solveInWorker(problem: Problem, options: RunOptions): SolveRun {
  const { limits, now } = options
  const start = now()
  const assignment: Assignment = { problem, limits }
  const worker = new Worker(workerUrl, {
    workerData: assignment,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes ?? defaultHeapMegabytes },
  })
  let turns: Turns = problem.days.map(() => Array.from({ length: problem.hours }, () => []))
  let lowerBound: number | null = null
  let isOver = false
  let guard: NodeJS.Timeout | null = null
  const { promise, resolve } = withResolvers<Answer>()

  function end(answer: Answer): void {
    if (isOver) return
    isOver = true
    if (guard) clearTimeout(guard)
    void worker.terminate()
    resolve(answer)
  }

  /** What is known when the worker cannot say it any more. */
  function endWith(ending: Ending): void {
    if (isOver) return
    const score = check(problem, turns)
    const gap = gapOf(score.cost, lowerBound)
    end({ ...score, ending, turns, lowerBound, gap, optimal: gap === 0, elapsedMs: now() - start })
  }

  worker.on('message', (message: WorkerMessage) => {
    if (isOver) return
    switch (message.kind) {
      case 'started':
        options.onStarted?.()
        if (limits.seconds !== null)
          guard = setTimeout(() => endWith('time'), limits.seconds * 1000 + graceMs)
        return
      case 'progress':
        turns = message.progress.turns ?? turns
        lowerBound = message.progress.lowerBound ?? lowerBound
        options.onProgress?.(message.progress)
        return
      case 'answer':
        end({ ...message.answer, elapsedMs: now() - start })
        return
      case 'failed':
        options.onFailed?.(new Error(message.reason))
        endWith('failed')
    }
  })
  worker.on('error', (error) => {
    if (!isOver) options.onFailed?.(error)
    endWith(isOutOfMemory(error) ? 'memory' : 'failed')
  })
  worker.on('exit', () => endWith('failed'))
  return { answer: promise, cancel: () => endWith('cancelled') }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => {}
  const promise = new Promise<Value>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: settle }
}
