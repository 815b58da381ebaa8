import type { Weekday } from '../domain/calendar/weekday.ts'
import { defaultWeights, type Weights } from './weights.ts'

/** A turn of the week; `hour` counts the turns of a day from 0. */
export interface Turn {
  readonly day: Weekday
  readonly hour: number
}

/** A turn in which somebody cannot (`required`) or would rather not be on the phone. */
export interface ProblemAbsence extends Turn {
  readonly required: boolean
  readonly reasons: readonly string[]
}

export interface ProblemPerson {
  readonly key: string
  /** Turns of the week at most. */
  readonly load: number
  /** Turns of a day at most. */
  readonly dailyMaximum: number
  readonly absences: readonly ProblemAbsence[]
  /** Turns that the person should get, at a price if not. */
  readonly forced: readonly Turn[]
}

/** A cell that is settled: the person is (or is not) in that turn. Each pin of nobody keeps one more line empty. */
export interface Pin extends Turn {
  readonly person: string
  readonly present: boolean
}

/** At most so many of the group on the phone, or at least so many of those who could be on it idle. */
export interface GroupRule {
  readonly name: string
  readonly members: readonly string[]
  readonly maxPhoning: number | null
  readonly minIdle: number | null
}

/** People who share a table, and how many of them may be on the phone at once. */
export interface TableRule {
  readonly name: string
  readonly members: readonly string[]
  readonly max: number | null
}

/** Whether the two turns around the breakfast break may go together. */
export type BreakRule = 'forbid' | 'penalise' | 'ignore'

/** The rules beyond the newer cost model; each holds only where it is set (scheduling facts §6.4, §6.5). */
export interface Rules {
  readonly break: BreakRule
  /** People who want no break: with `forbid` the rule does not touch them. */
  readonly breakExempt: readonly string[]
  /** Empty lines of a turn at most; it gives way where nothing else can. */
  readonly maxNobodies: number | null
  readonly groups: readonly GroupRule[]
  readonly tables: readonly TableRule[]
  /** Price of each pair of a table on the phone at once. */
  readonly crosstalk: number
}

/** A week to plan, as plain data. */
export interface Problem {
  /** Days with service, in the order of the week. */
  readonly days: readonly Weekday[]
  /** Turns of a day. */
  readonly hours: number
  readonly lines: number
  /** Everybody who counts, those without load included: their forced turns cost, and groups may hold them. */
  readonly persons: readonly ProblemPerson[]
  /** Turns in which a line should stay empty: a forced turn of nobody. */
  readonly keepEmpty: readonly Turn[]
  /** Among timetables of equal cost holes fall on other days, above all not on the first of these. */
  readonly firstDays: readonly Weekday[]
  readonly pinned: readonly Pin[]
  readonly rules: Rules
  readonly weights: Weights
}

/** Who is on the phone: day (in the order of the problem) → hour → keys, sorted. Empty lines are simply missing. */
export type Turns = readonly (readonly (readonly string[])[])[]

/** The rules of the newer cost model alone. */
export const newerRules: Rules = {
  break: 'penalise',
  breakExempt: [],
  maxNobodies: null,
  groups: [],
  tables: [],
  crosstalk: 0,
}

/** A problem with nothing out of the ordinary but what is given. */
export function problemOf(
  given: Pick<Problem, 'days' | 'hours' | 'lines' | 'persons'> & Partial<Problem>,
): Problem {
  return { keepEmpty: [], firstDays: [], pinned: [], rules: newerRules, weights: defaultWeights, ...given }
}

/** The most turns of a day that the planner can handle. */
export const mostHours = 16
