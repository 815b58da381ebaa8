import { minus, plus } from './decimals.ts'
import { type CreditOptions, originalCredit } from './options.ts'

/** Turns done more (+) or less (−) than due, per key of the files; a key that is absent has 0. */
export type Credit = ReadonlyMap<string, number>

/** What the files of a home say about credit, by the ISO Monday of the file. */
export interface CreditFiles {
  /** Of each `shiftcredit-*.yaml`: credit up to and including that week. */
  readonly credits: ReadonlyMap<string, Credit>
  /** Of each timetable that is not retired. */
  readonly overloads: ReadonlyMap<string, Credit>
  /** Of retired timetables; only those count of which the week has another timetable (row 31). */
  readonly archived: ReadonlyMap<string, Credit>
}

export interface AccumulatedCredit {
  /** Week of the credit file that it starts from; null when there is none. */
  readonly since: string | null
  readonly credit: Credit
}

type CountingOptions = Pick<CreditOptions, 'countLateWeeks'>

/** The week of the newest credit file up to a Monday, or null. */
export function openingWeek(creditWeeks: Iterable<string>, monday: string): string | null {
  let newest: string | null = null
  for (const week of creditWeeks) if (week <= monday && (newest === null || week > newest)) newest = week
  return newest
}

/** How the timetable of a week counts for the credit up to a Monday: whole, for what is new in it, or not at all. */
export function countingOf(
  since: string | null,
  week: string,
  monday: string,
  options: CountingOptions = originalCredit,
): 'whole' | 'late' | 'not' {
  if (week > monday) return 'not'
  if (since === null || week > since) return 'whole'
  return options.countLateWeeks ? 'late' : 'not'
}

/**
 * Credit accumulated up to and including the week of a Monday (facts §3.6): the newest credit file up to then, plus
 * the overload of every timetable after it. All keys are summed, `ningu` of older versions too. Keys come in the order
 * of the opening credit, then in that of the weeks.
 */
export function creditUpTo(
  files: CreditFiles,
  monday: string,
  options: CountingOptions = originalCredit,
): AccumulatedCredit {
  const since = openingWeek(files.credits.keys(), monday)
  const credit = new Map(since === null ? [] : files.credits.get(since))
  for (const week of [...files.overloads.keys()].sort()) {
    for (const [key, turns] of countedOverload(files, since, week, monday, options)) {
      credit.set(key, plus(credit.get(key) ?? 0, turns))
    }
  }
  return { since, credit }
}

/** What the timetable of a week adds to the credit up to a Monday. */
export function countedOverload(
  files: Pick<CreditFiles, 'overloads' | 'archived'>,
  since: string | null,
  week: string,
  monday: string,
  options: CountingOptions = originalCredit,
): Credit {
  const overload = files.overloads.get(week)
  if (!overload) return new Map()
  const counting = countingOf(since, week, monday, options)
  if (counting === 'whole') return overload
  if (counting === 'not') return new Map()
  const counted = files.archived.get(week) ?? new Map<string, number>()
  const late = new Map<string, number>()
  for (const key of new Set([...overload.keys(), ...counted.keys()])) {
    const turns = minus(overload.get(key) ?? 0, counted.get(key) ?? 0)
    if (turns !== 0) late.set(key, turns)
  }
  return late
}
