import type { Weekday } from '../domain/calendar/weekday.ts'

/** What is wrong with a timetable at a price, in the order in which penalties are listed (scheduling facts §6.2). */
export const penaltyKinds = [
  'empty',
  'unforced',
  'undesired',
  'multipleHours',
  'discontinuous',
  'farDiscontinuous',
  'marathon',
  'noBrunch',
  'crosstalk',
] as const
export type PenaltyKind = (typeof penaltyKinds)[number]

/** One fault of a timetable and its price; what does not apply is null. */
export interface Penalty {
  readonly kind: PenaltyKind
  readonly cost: number
  readonly day: Weekday
  /** The turn, from 0; null for what concerns the whole day. */
  readonly hour: number | null
  /** Nobody's key where a line that should stay empty is taken. */
  readonly person: string | null
  /** Empty lines, turns of the day, or people of the table. */
  readonly count: number | null
  readonly table: string | null
  /** Why the turn is undesired. */
  readonly reasons: readonly string[]
}

/** The rules that hold whatever the price. */
export type HardRule =
  | 'lines'
  | 'busy'
  | 'load'
  | 'dailyMaximum'
  | 'break'
  | 'maxNobodies'
  | 'maxPhoning'
  | 'minIdle'
  | 'table'
  | 'pin'
  | 'unknownPerson'

/** A hard rule that a timetable breaks: `value` where at most (`minIdle`: at least) `limit` was allowed. */
export interface Breach {
  readonly rule: HardRule
  /** Null for the rules of the whole week. */
  readonly day: Weekday | null
  readonly hour: number | null
  readonly person: string | null
  /** The group or table. */
  readonly name: string | null
  readonly value: number
  readonly limit: number
}

/** A penalty with null wherever nothing is given. */
export function penaltyOf(given: Pick<Penalty, 'kind' | 'cost' | 'day'> & Partial<Penalty>): Penalty {
  return { hour: null, person: null, count: null, table: null, reasons: [], ...given }
}

/** A breach with null wherever nothing is given. */
export function breachOf(given: Pick<Breach, 'rule' | 'value' | 'limit'> & Partial<Breach>): Breach {
  return { day: null, hour: null, person: null, name: null, ...given }
}
