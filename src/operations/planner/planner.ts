import { isOpen, type PlannerRun, type RunPoint } from '../../domain/planner/run.ts'
import type { Dependencies } from '../dependencies.ts'
import { beginRun, finishRun, type RunAtWork } from './runAtWork.ts'
import type { Solve } from './solving.ts'

/** What plans weeks, one at a time, the others waiting in their order. */
export interface Planner {
  /** Begins the next run that waits, unless one is at work. */
  wake(): void
  /** The run as it is now, with the best so far; null unless it is at work. */
  atWork(id: string): PlannerRun | null
  /** Ends a run that is at work, keeping its best (or nothing); false when it is not: it may have been waiting. */
  end(id: string, how: 'stopped' | 'killed'): boolean
  /** Calls `tell` for each point of the run's curve from now on, and resolves when it is over; null for an unknown run. */
  follow(id: string, tell: (point: RunPoint) => void): Promise<PlannerRun | null>
  /**
   * Marks runs that another process left at work, then goes on with those that wait; without a server those are over, too.
   */
  recover(): Promise<void>
  /** Stops what is at work, keeping its best, and begins nothing more. */
  close(): Promise<void>
}

export interface PlannerParts extends Pick<Dependencies, 'stores' | 'clock' | 'realNow' | 'events'> {
  readonly solve: Solve
  /** Hears of faults in what goes on by itself. */
  readonly failed: (error: unknown) => void
  /** True in a server; elsewhere only runs of this process are begun. */
  readonly isServing: boolean
}

/** Real milliseconds between two tellings of what a run has found, and between two savings of it. */
const tellEveryMs = 250
const saveEveryMs = 2000

type Listener = { readonly id: string; readonly tell: (point: RunPoint) => void; readonly over: () => void }

export function createPlanner(parts: PlannerParts): Planner {
  const { stores, realNow, events, failed, isServing } = parts
  const startedAt = parts.clock.now()
  const listeners = new Set<Listener>()
  let current: RunAtWork | null = null
  let isClosed = false
  let work: Promise<void> = Promise.resolve()
  let isAwake = false

  function publish(run: PlannerRun): void {
    const { id, state, request } = run
    events.publish({ kind: 'planner-run-changed', id, week: request.week, state })
  }

  function wake(): void {
    if (isAwake || isClosed) return
    isAwake = true
    work = workAll()
      .catch(failed)
      .finally(() => {
        isAwake = false
      })
  }

  async function workAll(): Promise<void> {
    for (let run = await next(); run && !isClosed; run = await next()) await workOn(run)
  }

  async function next(): Promise<PlannerRun | null> {
    const waiting = (await stores.plannerRuns.open()).filter(({ state }) => state === 'queued')
    const ours = waiting.filter(
      ({ launchedAt }) => isServing || launchedAt.epochMilliseconds >= startedAt.epochMilliseconds,
    )
    return ours[0] ?? null
  }

  async function workOn(queued: PlannerRun): Promise<void> {
    const begun = await beginRun(parts, queued)
    if (!begun) return
    publish(begun.run)
    let over = begun.run
    if (begun.kind === 'at-work') {
      current = begun
      const progress = followProgress(begun)
      if (isClosed) begun.end('stopped')
      const answer = await begun.solving.answer
      await progress.settled()
      over = await finishRun(parts, begun, answer, isClosed)
      current = null
    }
    publish(over)
    tellOver(over.id)
  }

  function tellOver(id: string): void {
    for (const listener of [...listeners]) if (listener.id === id) listener.over()
  }

  /** Tells and saves improvements as they come, neither too often. */
  function followProgress(run: RunAtWork): { settled(): Promise<void> } {
    let toldMs = 0
    let savedMs = realNow()
    let saving: Promise<void> = Promise.resolve()
    run.onProgress((point) => {
      const now = realNow()
      for (const { id, tell } of listeners) if (id === run.run.id) tell(point)
      if (now - toldMs >= tellEveryMs) {
        toldMs = now
        publish(run.run)
      }
      if (now - savedMs < saveEveryMs) return
      savedMs = now
      saving = saving.then(() => stores.save((tx) => tx.plannerRuns.update(run.soFar()))).catch(failed)
    })
    return {
      settled() {
        run.onProgress(() => {})
        return saving
      },
    }
  }

  async function follow(id: string, tell: (point: RunPoint) => void): Promise<PlannerRun | null> {
    let listener: Listener | null = null
    const over = new Promise<void>((resolve) => {
      listener = { id, tell, over: resolve }
      listeners.add(listener)
    })
    try {
      const known = await stores.plannerRuns.find(id)
      if (!known) return null
      if (isOpen(known)) await over
      return await stores.plannerRuns.find(id)
    } finally {
      if (listener) listeners.delete(listener)
    }
  }

  return {
    wake,
    follow,
    atWork: (id) => (current?.run.id === id ? current.soFar() : null),
    end(id, how) {
      if (current?.run.id !== id) {
        tellOver(id)
        return false
      }
      current.end(how)
      return true
    },
    async recover() {
      await stores.save(async (tx) => {
        for (const run of await tx.plannerRuns.open()) {
          if (run.state === 'queued' && isServing) continue
          await tx.plannerRuns.update({ ...run, state: 'interrupted', endedAt: parts.clock.now() })
        }
      })
      wake()
    },
    async close() {
      isClosed = true
      current?.end('stopped')
      await work
    },
  }
}
