import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from './answer.ts'
import { loadHighs } from './exact/loadHighs.ts'
import type { Assignment, WorkerMessage } from './messages.ts'
import { solve } from './solve.ts'

/** Timetables are told at most so often; the last one always is. */
const betweenTimetablesMs = 50

const { problem, limits }: Assignment = workerData

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

let toldAt = Number.NEGATIVE_INFINITY
let untold: Progress | null = null

/** Progress in between is dropped, but never a timetable: it waits for the next message. */
function onProgress(progress: Progress): void {
  const turns = progress.turns ?? untold?.turns ?? null
  untold = { ...progress, turns }
  if (performance.now() - toldAt < betweenTimetablesMs) return
  tell({ kind: 'progress', progress: untold })
  toldAt = performance.now()
  untold = null
}

tell({ kind: 'started' })
solve(problem, limits, {
  now: () => performance.now(),
  onProgress,
  loadHighs,
}).then(
  (answer) => tell({ kind: 'answer', answer }),
  (error: unknown) => {
    if (untold) tell({ kind: 'progress', progress: untold })
    tell({ kind: 'failed', reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown' })
  },
)
