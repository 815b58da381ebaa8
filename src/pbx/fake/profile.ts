import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { ServiceHours } from '../dayStats.ts'

/** How many callers an hour brings in a part of the day, in minutes after midnight. */
export interface ArrivalRate {
  readonly from: number
  readonly to: number
  readonly perHour: number
}

/** Evenly spread between both, in seconds. */
export interface SecondsRange {
  readonly min: number
  readonly max: number
}

/** At least `min`, and beyond it exponential, so that the mean is `mean`; in seconds. */
export interface SecondsTail {
  readonly min: number
  readonly mean: number
}

/** The habits of a helpline: when people call, how patient they are, how agents behave. */
export interface CallProfile {
  readonly hours: ServiceHours
  readonly days: readonly Weekday[]
  readonly arrivals: readonly ArrivalRate[]
  readonly patience: SecondsTail
  /** After this wait the exchange drops the caller. */
  readonly maxWaitSeconds: number
  /** Further callers are turned away. */
  readonly maxWaiting: number
  readonly answer: SecondsRange
  /** Chance that an agent lets the phone ring out, and how long one phone rings. */
  readonly missChance: number
  readonly ringSeconds: number
  readonly talk: SecondsTail
  readonly wrapUp: SecondsRange
  /** How often the phone of a member drops out while idle, and for how long; null for never. */
  readonly outage: { readonly meanHoursBetween: number; readonly duration: SecondsRange } | null
}

/** The habits of a helpline with those hours. */
export type MakeProfile = (hours: ServiceHours) => CallProfile

/** A morning of calls with a peak before noon, and a few people who call too early or too late. */
export function helplineProfile(
  hours: ServiceHours = { timezone: 'Europe/Madrid', opensAt: 9 * 60, closesAt: 14 * 60 },
): CallProfile {
  const { opensAt, closesAt } = hours
  const quarter = Math.floor((closesAt - opensAt) / 4)
  return {
    hours,
    days: ['dl', 'dm', 'dx', 'dj', 'dv'],
    arrivals: [
      { from: Math.max(0, opensAt - 30), to: opensAt, perHour: 4 },
      { from: opensAt, to: opensAt + quarter, perHour: 40 },
      { from: opensAt + quarter, to: opensAt + 2 * quarter, perHour: 60 },
      { from: opensAt + 2 * quarter, to: opensAt + 3 * quarter, perHour: 48 },
      { from: opensAt + 3 * quarter, to: closesAt, perHour: 30 },
      { from: closesAt, to: Math.min(24 * 60, closesAt + 30), perHour: 4 },
    ],
    patience: { min: 15, mean: 150 },
    maxWaitSeconds: 300,
    maxWaiting: 10,
    answer: { min: 3, max: 10 },
    missChance: 0.04,
    ringSeconds: 20,
    talk: { min: 25, mean: 210 },
    wrapUp: { min: 10, max: 40 },
    outage: { meanHoursBetween: 4, duration: { min: 60, max: 300 } },
  }
}

/** Nobody calls, nothing fails: only commands change anything. */
export function quietProfile(hours?: ServiceHours): CallProfile {
  return { ...helplineProfile(hours), arrivals: [], missChance: 0, outage: null }
}
