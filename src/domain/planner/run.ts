import type { Temporal } from 'temporal-polyfill'
import type { HourLimits } from '../calendar/hours.ts'
import type { Weekday } from '../calendar/weekday.ts'
import type { Door } from '../permissions.ts'

/**
 * queued → running → finished (nothing better to find, or its time was over), stopped (somebody asked for the best so
 * far), killed (somebody wanted nothing of it any more), failed, or interrupted (Tomàtic itself ended meanwhile).
 */
export const runStates = [
  'queued',
  'running',
  'finished',
  'stopped',
  'killed',
  'failed',
  'interrupted',
] as const
export type RunState = (typeof runStates)[number]

/** What somebody asks the planner for. */
export interface RunRequest {
  /** ISO date of the Monday. */
  readonly week: string
  readonly lines: number
  readonly description: string
  /** Among timetables of equal cost holes fall on other days than these. */
  readonly firstDays: readonly Weekday[]
  readonly maxOverload: number
  /** Longest real time; null for none. */
  readonly seconds: number | null
  /** Most steps of the search, for a result that does not depend on the machine; null for none. */
  readonly steps: number | null
  readonly seed: number
}

/** One fault of a timetable and its price, as the solver lists it; `hour` counts from 0. */
export interface RunPenalty {
  readonly kind: string
  readonly cost: number
  readonly day: Weekday
  readonly hour: number | null
  readonly person: string | null
  readonly count: number | null
  readonly table: string | null
  readonly reasons: readonly string[]
}

/** A hard rule that had to give way. */
export interface RunBreach {
  readonly rule: string
  readonly day: Weekday | null
  readonly hour: number | null
  readonly person: string | null
  readonly name: string | null
  readonly value: number
  readonly limit: number
}

/** What is worth saying of a week before it is solved; none of it prevents a timetable. */
export type RunNote =
  /** A forced turn of somebody who is nobody here, has no load, is absent then, or on a day without service. */
  | {
      readonly kind: 'forced-ignored'
      readonly why: 'unknown-person' | 'without-load' | 'absent' | 'closed'
      readonly person: string
      readonly day: Weekday
      readonly hour: number
    }
  | { readonly kind: 'without-load'; readonly persons: readonly string[] }
  | { readonly kind: 'all-holidays' }
  | { readonly kind: 'nobody-available' }
  /** Lines of nobody that were left out (`adjustLines`). */
  | { readonly kind: 'lines-adjusted'; readonly asked: number; readonly lines: number }
  | { readonly kind: 'unassigned'; readonly turns: number }

/** A point of the curve of a run: what was known after so much real time. */
export interface RunPoint {
  readonly elapsedMs: number
  readonly cost: number
  readonly lowerBound: number | null
}

/** The shape of the planned week: what a timetable has besides its people. */
export interface PlannedWeek {
  readonly days: readonly Weekday[]
  readonly openDays: readonly Weekday[]
  readonly hours: HourLimits
  readonly lines: number
  /** Turns that each person with a load does more (+) or less (−) than due, by the load. */
  readonly overload: Readonly<Record<string, number>>
  /** Turns due to each of them where the overload is counted from the finished cells (`load.overloadOfCells`), else null. */
  readonly due: Readonly<Record<string, number>> | null
}

/** The best timetable found so far. */
export interface RunDraft {
  /** Open day (in order) → hour → person keys, sorted; empty lines are missing. */
  readonly turns: readonly (readonly (readonly string[])[])[]
  readonly cost: number
  /** No timetable costs less; null while unknown. */
  readonly lowerBound: number | null
  readonly optimal: boolean
  readonly elapsedMs: number
  readonly penalties: readonly RunPenalty[]
  readonly breaches: readonly RunBreach[]
}

/** A run of the planner. */
export interface PlannerRun {
  readonly id: string
  readonly request: RunRequest
  readonly by: string
  readonly door: Door
  readonly state: RunState
  readonly launchedAt: Temporal.Instant
  readonly startedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  /** Code of the error of one that failed. */
  readonly fault: string | null
  readonly notes: readonly RunNote[]
  /** Hash of the week's published file when the run began; null when there was none. */
  readonly basedOn: string | null
  /** Null until it has begun. */
  readonly planned: PlannedWeek | null
  readonly draft: RunDraft | null
  readonly curve: readonly RunPoint[]
  readonly publishedAt: Temporal.Instant | null
  readonly publishedBy: string | null
}

/** True while a run waits or works. */
export function isOpen(run: Pick<PlannerRun, 'state'>): boolean {
  return run.state === 'queued' || run.state === 'running'
}

/** How far the cost may be from the best, in percent, rounded up; null while no bound is known. */
export function gapOf(draft: Pick<RunDraft, 'cost' | 'lowerBound' | 'optimal'>): number | null {
  if (draft.optimal || draft.cost === draft.lowerBound) return 0
  if (draft.lowerBound === null || draft.cost <= 0) return null
  return Math.min(100, Math.max(0, Math.ceil(((draft.cost - draft.lowerBound) / draft.cost) * 100)))
}

/** Points of a curve at most; then every second one goes. */
const mostPoints = 240

/** The curve with one more point, never longer than a page can draw. */
export function withPoint(curve: readonly RunPoint[], point: RunPoint): RunPoint[] {
  const longer = [...curve, point]
  if (longer.length <= mostPoints) return longer
  return longer.filter((_, index) => index % 2 === 0 || index === longer.length - 1)
}
