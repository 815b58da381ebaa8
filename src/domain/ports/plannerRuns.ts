import type { Temporal } from 'temporal-polyfill'
import type { PlannerRun } from '../planner/run.ts'

export interface PlannerRunReader {
  /** The newest first, at most so many; `week` narrows it to runs of that week. */
  list(query: { readonly limit: number; readonly week?: string }): Promise<PlannerRun[]>
  find(id: string): Promise<PlannerRun | null>
  /** Runs that wait or work, in the order in which they were launched. */
  open(): Promise<PlannerRun[]>
}

export interface PlannerRunStore extends PlannerRunReader {
  add(run: PlannerRun): Promise<void>
  /** Writes what may change of a run: everything but who asked for what, and when. */
  update(run: PlannerRun): Promise<void>
  remove(id: string): Promise<void>
  /** Removes runs that ended before an instant. */
  forget(before: Temporal.Instant): Promise<void>
}
