import {
  type AccumulatedCredit,
  type Credit,
  countsAfter,
  creditUpTo,
  openingWeek,
} from '../../domain/credit/creditUpTo.ts'
import type { Files } from '../../domain/ports/stores.ts'

/**
 * Credit accumulated up to and including the week of a Monday, from the files that count for it (facts §3.6). Throws
 * `DomainError('file-malformed')` when one of them never was readable: without it the sum would be wrong.
 */
export async function readCreditUpTo(files: Files, monday: string): Promise<AccumulatedCredit> {
  const since = openingWeek(await files.creditWeeks(), monday)
  const credits = new Map<string, Credit>()
  const opening = since === null ? null : await files.credit(since)
  if (since !== null && opening) credits.set(since, opening.value)
  const overloads = new Map<string, Credit>()
  for (const week of await files.weeks()) {
    if (!countsAfter(since, week, monday)) continue
    const timetable = await files.timetable(week)
    if (timetable) overloads.set(week, timetable.value.overload)
  }
  return creditUpTo({ credits, overloads }, monday)
}
