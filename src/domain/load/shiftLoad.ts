import type { Absence } from '../absences/absence.ts'
import type { Weekday } from '../calendar/weekday.ts'
import type { Credit } from '../credit/creditUpTo.ts'
import { isPlaceholder, nobody } from '../people/people.ts'
import { adjustLines } from './adjustLines.ts'
import { type Balance, type LoadChange, tieOrder } from './balance.ts'
import { compensate } from './compensation.ts'
import { coverFullLoad, sum } from './covering.ts'
import { type ForcedTurn, limitsOf, type PersonLimits } from './personLimits.ts'
import { requiredBusy } from './requiredBusy.ts'
import { roundTenth } from './rounding.ts'
import type { LoadRules } from './rules.ts'
import { type LoadWeek, workingDays } from './workingDays.ts'

/** Everything that the load of a week depends on. */
export interface LoadInput extends LoadWeek {
  /** Turns in a normal week, in the order in which people are listed. */
  readonly idealLoads: ReadonlyMap<string, number>
  /** Days of a normal week, which ideal loads are about. */
  readonly openDays: readonly Weekday[]
  readonly lines: number
  /** Busy lines in the order of their files. */
  readonly absences: readonly Absence[]
  readonly daysOff: readonly Absence[]
  /** Credit up to the week before. */
  readonly credits: Credit
  /** True for a week in which debts and credits do not count. */
  readonly forgive: boolean
  readonly forced: ReadonlyMap<string, readonly ForcedTurn[]>
  readonly rules: LoadRules
}

/** The load of one person with everything on the way to it (facts §5.9). Credits are exact decimals. */
export interface PersonLoad extends PersonLimits {
  readonly covering: number
  readonly compensated: number
  readonly final: number
  /** Turns above (+) or below (−) the proportional load, in tenths. */
  readonly overload: number
  readonly creditLoaded: number
  readonly creditInitial: number
  readonly creditFinal: number
}

export interface ShiftLoad {
  readonly week: string
  readonly businessDays: readonly Weekday[]
  readonly openDays: readonly Weekday[]
  readonly slotsPerDay: number
  /** After line adjustment, as are the unassigned turns. */
  readonly lines: number
  /** Lines that were asked for. */
  readonly linesAsked: number
  /** True where whole lines of nobody were to be dropped, whether there were any or not. */
  readonly isAdjusted: boolean
  /** Turns that go to nobody. */
  readonly unassigned: number
  /** In the order of the ideal loads. */
  readonly people: ReadonlyMap<string, PersonLoad>
  /** What covering and compensation changed, in order. */
  readonly changes: readonly LoadChange[]
  /** Credit of those who have no ideal load; it waits for them (facts §9 row 50). */
  readonly idleCredits: Credit
}

/**
 * The turns of each person in a week (facts §5). Final loads and what is unassigned sum to lines × turns × business
 * days.
 */
export function computeShiftLoad(input: LoadInput): ShiftLoad {
  const { week, businessDays, openDays, slotsPerDay, rules } = input
  const limits = limitsOfAll(input)
  const initial = new Map([...limits.keys()].map((person) => [person, initialCredit(input, person)]))
  const balance: Balance = {
    turns: new Map([...limits].map(([person, { capped }]) => [person, capped])),
    credits: new Map(initial),
  }
  const bounds = {
    floors: new Map([...limits].map(([person, { floor }]) => [person, floor])),
    ceilings: new Map([...limits].map(([person, { ceiling }]) => [person, ceiling])),
  }
  const ties = tieOrder(limits.keys(), week, rules.rotateTies)
  const turnsPerLine = businessDays.length * slotsPerDay
  const covering = coverFullLoad(balance, bounds, turnsPerLine * input.lines, ties)
  const covered = new Map(balance.turns)
  const exchanges = compensate(balance, bounds, ties, rules.pairAroundBlocked)

  const people = new Map<string, PersonLoad>()
  for (const [person, limit] of limits) {
    const compensated = balance.turns.get(person) ?? 0
    people.set(person, {
      ...limit,
      covering: covered.get(person) ?? 0,
      compensated,
      final: compensated,
      overload: roundTenth(compensated - limit.proportional),
      creditLoaded: input.credits.get(person) ?? 0,
      creditInitial: initial.get(person) ?? 0,
      creditFinal: balance.credits.get(person) ?? 0,
    })
  }
  const missing = turnsPerLine * input.lines - sum(balance.turns)
  // Old homes may count the empty cell among the people; what it gets is nobody's too.
  const unassigned = missing + (balance.turns.get(nobody) ?? 0)
  people.delete(nobody)
  const adjusted = rules.adjustLines
    ? adjustLines(input.lines, unassigned, turnsPerLine)
    : { lines: input.lines, unassigned }
  return {
    week,
    businessDays,
    openDays,
    slotsPerDay,
    lines: adjusted.lines,
    linesAsked: input.lines,
    isAdjusted: rules.adjustLines,
    unassigned: adjusted.unassigned,
    people,
    changes: [...covering, ...exchanges],
    idleCredits: idleCredits(input),
  }
}

function limitsOfAll(input: LoadInput): Map<string, PersonLimits> {
  const { idealLoads, openDays, businessDays, rules } = input
  const working = workingDays(input.daysOff, input, rules)
  const busy = requiredBusy(input.absences, input, rules)
  const limits = new Map<string, PersonLimits>()
  for (const [person, ideal] of idealLoads) {
    const forced = input.forced.get(person) ?? []
    const given = { ideal, workingDays: working.get(person) ?? businessDays.length, forced }
    limits.set(person, limitsOf(person, given, openDays.length, input, busy, rules))
  }
  return limits
}

function initialCredit({ credits, forgive }: LoadInput, person: string): number {
  return forgive ? 0 : (credits.get(person) ?? 0)
}

function idleCredits({ credits, idealLoads }: LoadInput): Credit {
  return new Map(
    [...credits].filter(([key, credit]) => credit !== 0 && !idealLoads.has(key) && !isPlaceholder(key)),
  )
}
