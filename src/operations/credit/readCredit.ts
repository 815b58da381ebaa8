import {
  type AccumulatedCredit,
  type Credit,
  type CreditFiles,
  countingOf,
  creditUpTo,
  openingWeek,
} from '../../domain/credit/creditUpTo.ts'
import type { CreditOptions } from '../../domain/credit/options.ts'
import type { FileProblem } from '../../domain/errors.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'

export interface CreditProblems {
  /** Places in the files that were skipped, and files whose last good state was taken. */
  readonly problems: readonly FileProblem[]
}

/**
 * The files that count for the credit up to a Monday. Throws `DomainError('file-malformed')` when one of them never
 * was readable: without it the sum would be wrong.
 */
export async function readCreditFiles(
  files: Files,
  monday: string,
  options: Pick<CreditOptions, 'countLateWeeks'>,
): Promise<CreditFiles & CreditProblems> {
  const since = openingWeek(await files.creditWeeks(), monday)
  const credits = new Map<string, Credit>()
  const opening = since === null ? null : await files.credit(since)
  const problems: FileProblem[] = []
  if (since !== null && opening) {
    credits.set(since, opening.value)
    problems.push(...problemsOf(opening))
  }
  const overloads = new Map<string, Credit>()
  const archived = new Map<string, Credit>()
  for (const week of await files.weeks()) {
    const counting = countingOf(since, week, monday, options)
    const told = counting === 'not' ? null : await files.overload(week)
    if (told) {
      overloads.set(week, told.value)
      problems.push(...problemsOf(told))
    }
    const earlier = counting === 'late' ? await files.archivedTimetable(week) : null
    if (earlier) archived.set(week, earlier.value.overload)
  }
  return { credits, overloads, archived, problems }
}

function problemsOf({ fault, warnings }: Loaded<Credit>): readonly FileProblem[] {
  return fault ? [fault, ...warnings] : warnings
}

/** Credit accumulated up to and including the week of a Monday (facts §3.6); throws as `readCreditFiles`. */
export async function readCreditUpTo(
  files: Files,
  monday: string,
): Promise<AccumulatedCredit & CreditProblems> {
  const { creditOptions } = (await files.configuration()).value
  const read = await readCreditFiles(files, monday, creditOptions)
  return { ...creditUpTo(read, monday, creditOptions), problems: read.problems }
}
