import type { Weekday } from '../calendar/weekday.ts'
import { dayCapacity } from './dayCapacity.ts'
import type { BusyWeek } from './requiredBusy.ts'
import { roundHalfEven } from './rounding.ts'
import type { LoadRules } from './rules.ts'
import type { LoadWeek } from './workingDays.ts'

/** What the week leaves of somebody's ideal load (facts §5.2). Turns; proportional and augmented may be fractions. */
export interface PersonLimits {
  readonly ideal: number
  /** Business days without those off. */
  readonly workingDays: number
  readonly proportional: number
  /** The proportional load as an integer. */
  readonly rounded: number
  readonly augmented: number
  readonly capacity: number
  /** What the capacity would be without absences. */
  readonly capacityWhenFree: number
  readonly ceiling: number
  /** Forced turns that the person is able to do; 0 unless forced turns come first. */
  readonly floor: number
  readonly capped: number
}

/** The limits of one person; `openDays` is the number of days in a normal week. */
export function limitsOf(
  person: string,
  given: { readonly ideal: number; readonly workingDays: number; readonly forced: readonly ForcedTurn[] },
  openDays: number,
  week: LoadWeek,
  busy: BusyWeek,
  rules: LoadRules,
): PersonLimits {
  const { ideal, workingDays } = given
  const proportional = (ideal * workingDays) / openDays
  const rounded = roundHalfEven(proportional)
  const augmented = proportional + rules.maxOverload
  const maximum = rules.dailyMaximumOf.get(person) ?? rules.dailyMaximum
  const allFree = Array<boolean>(week.slotsPerDay).fill(false)
  const capacityWhenFree = dayCapacity(allFree, maximum, rules) * week.businessDays.length
  let capacity = 0
  let floor = 0
  for (const day of week.businessDays) {
    const flags = busy.get(person)?.get(day) ?? allFree
    const most = dayCapacity(flags, maximum, rules)
    capacity += most
    if (rules.forcedTurnsFirst) floor += Math.min(most, forcedOn(day, given.forced, flags))
  }
  const ceiling = Math.max(roundHalfEven(Math.min(augmented, capacity)), floor)
  const capped = Math.max(Math.min(rounded, ceiling), floor)
  return {
    ideal,
    workingDays,
    proportional,
    rounded,
    augmented,
    capacity,
    capacityWhenFree,
    ceiling,
    floor,
    capped,
  }
}

/** A turn of the week in which somebody is wished for. */
export interface ForcedTurn {
  readonly day: Weekday
  /** Index of the turn in the day, from 0. */
  readonly hour: number
}

function forcedOn(day: Weekday, forced: readonly ForcedTurn[], busy: readonly boolean[]): number {
  const hours = new Set<number>()
  for (const turn of forced) if (turn.day === day && busy[turn.hour] === false) hours.add(turn.hour)
  return hours.size
}
