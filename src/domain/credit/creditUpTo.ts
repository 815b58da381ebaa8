import { plus } from './decimals.ts'

/** Turns done more (+) or less (−) than due, per key of the files; a key that is absent has 0. */
export type Credit = ReadonlyMap<string, number>

/** What the files of a home say about credit, by the ISO Monday of the file. */
export interface CreditFiles {
  /** Of each `shiftcredit-*.yaml`: credit up to and including that week. */
  readonly credits: ReadonlyMap<string, Credit>
  /** Of each timetable that is not retired. */
  readonly overloads: ReadonlyMap<string, Credit>
}

export interface AccumulatedCredit {
  /** Week of the credit file that it starts from; null when there is none. */
  readonly since: string | null
  readonly credit: Credit
}

/** The week of the newest credit file up to a Monday, or null. */
export function openingWeek(creditWeeks: Iterable<string>, monday: string): string | null {
  let newest: string | null = null
  for (const week of creditWeeks) if (week <= monday && (newest === null || week > newest)) newest = week
  return newest
}

/** True for the weeks whose overload comes on top of the opening credit. */
export function countsAfter(since: string | null, week: string, monday: string): boolean {
  return (since === null || week > since) && week <= monday
}

/**
 * Credit accumulated up to and including the week of a Monday (facts §3.6): the newest credit file up to then, plus
 * the overload of every timetable after it. All keys are summed, `ningu` of older versions too. Keys come in the order
 * of the opening credit, then in that of the weeks.
 */
export function creditUpTo(files: CreditFiles, monday: string): AccumulatedCredit {
  const since = openingWeek(files.credits.keys(), monday)
  const credit = new Map(since === null ? [] : files.credits.get(since))
  for (const week of [...files.overloads.keys()].sort()) {
    if (!countsAfter(since, week, monday)) continue
    for (const [key, turns] of files.overloads.get(week) ?? []) {
      credit.set(key, plus(credit.get(key) ?? 0, turns))
    }
  }
  return { since, credit }
}
