import {
  type AccumulatedCredit,
  type Credit,
  type CreditFiles,
  countingOf,
  creditUpTo,
  openingWeek,
} from '../../domain/credit/creditUpTo.ts'
import type { CreditOptions } from '../../domain/credit/options.ts'
import type { Files } from '../../domain/ports/stores.ts'

/**
 * The files that count for the credit up to a Monday. Throws `DomainError('file-malformed')` when one of them never
 * was readable: without it the sum would be wrong.
 */
export async function readCreditFiles(
  files: Files,
  monday: string,
  options: Pick<CreditOptions, 'countLateWeeks'>,
): Promise<CreditFiles> {
  const since = openingWeek(await files.creditWeeks(), monday)
  const credits = new Map<string, Credit>()
  const opening = since === null ? null : await files.credit(since)
  if (since !== null && opening) credits.set(since, opening.value)
  const overloads = new Map<string, Credit>()
  const archived = new Map<string, Credit>()
  for (const week of await files.weeks()) {
    const counting = countingOf(since, week, monday, options)
    const timetable = counting === 'not' ? null : await files.timetable(week)
    if (timetable) overloads.set(week, timetable.value.overload)
    const earlier = counting === 'late' ? await files.archivedTimetable(week) : null
    if (earlier) archived.set(week, earlier.value.overload)
  }
  return { credits, overloads, archived }
}

/** Credit accumulated up to and including the week of a Monday (facts §3.6); throws as `readCreditFiles`. */
export async function readCreditUpTo(files: Files, monday: string): Promise<AccumulatedCredit> {
  const { creditOptions } = (await files.configuration()).value
  return creditUpTo(await readCreditFiles(files, monday, creditOptions), monday, creditOptions)
}
