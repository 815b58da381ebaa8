import { type Credit, type CreditFiles, creditUpTo } from './creditUpTo.ts'
import type { CreditOptions } from './options.ts'

/** What retiring does: which files go to the archive, and the credit that carries on what they told. */
export interface Retirement {
  /** The Monday up to which weeks are retired. */
  readonly week: string
  /** Weeks whose timetables go, ascending. */
  readonly timetables: readonly string[]
  /** Weeks whose credit files go, ascending. */
  readonly credits: readonly string[]
  /** Of the new credit file, up to and including `week`. */
  readonly credit: Credit
}

/**
 * Retiring up to a Monday (facts §3.7): timetables up to it and credits before it go, their sum stays. Null when no
 * file would go, and where late weeks count also while a newer credit file does without them: they wait for it.
 */
export function retirementOf(
  files: CreditFiles,
  week: string,
  options: Pick<CreditOptions, 'countLateWeeks'>,
): Retirement | null {
  const isOvertaken = [...files.credits.keys()].some((each) => each > week)
  if (options.countLateWeeks && isOvertaken) return null
  const timetables = [...files.overloads.keys()].filter((each) => each <= week).sort()
  const credits = [...files.credits.keys()].filter((each) => each < week).sort()
  if (timetables.length + credits.length === 0) return null
  return { week, timetables, credits, credit: creditUpTo(files, week, options).credit }
}

/** The files as they are after retiring. */
export function afterRetiring(files: CreditFiles, retirement: Retirement): CreditFiles {
  const { week, timetables, credits, credit } = retirement
  const archived = new Map(files.archived)
  for (const each of timetables) archived.set(each, files.overloads.get(each) ?? new Map())
  return {
    credits: new Map([...files.credits].filter(([each]) => !credits.includes(each))).set(week, credit),
    overloads: new Map([...files.overloads].filter(([each]) => !timetables.includes(each))),
    archived,
  }
}
