import {
  type AccumulatedCredit,
  type Credit,
  type CreditFiles,
  countedOverload,
} from '../credit/creditUpTo.ts'
import { minus, plus } from '../credit/decimals.ts'
import type { CreditOptions } from '../credit/options.ts'
import { isPlaceholder } from '../people/people.ts'
import type { Cover } from './covers.ts'

/** One person's week, in turns. */
export interface LedgerWeek {
  /** ISO Monday. */
  readonly week: string
  readonly due: number
  readonly done: number
  /** Of the turns done, those in somebody else's place. */
  readonly coveredForOthers: number
  /** Turns of the person that others did. */
  readonly coveredByOthers: number
  /** Credit (+) or debt (−) that was taken away in that week. */
  readonly forgiven: number
  /** At the end of the week: more (+) or less (−) done than due. */
  readonly balance: number
}

/** The figures of a person since the credit file, summed. */
export interface PersonLedger extends Omit<LedgerWeek, 'week'> {
  readonly person: string
  /** Credit before the first of the weeks. */
  readonly opening: number
  /** Only those in which something was due, done, covered or forgiven; ascending. */
  readonly weeks: readonly LedgerWeek[]
}

export interface Ledger {
  /** The Monday up to and including whose week it counts. */
  readonly until: string
  /** Week of the credit file with which it opens; null when there is none. */
  readonly since: string | null
  /** By key, everybody who has any figure; persons who have left too. */
  readonly people: ReadonlyMap<string, PersonLedger>
}

/** What a ledger is made of. */
export interface LedgerSources {
  readonly files: CreditFiles
  readonly accumulated: AccumulatedCredit
  readonly until: string
  readonly options: Pick<CreditOptions, 'countLateWeeks'>
  /** By week that counts: turns in its timetable, per key; of a late week those that its retired one had not. */
  readonly turns: ReadonlyMap<string, Credit>
  readonly covers: readonly Cover[]
  /** What was forgiven of the opening credit file, by the week in which it was, at most `until`. */
  readonly forgiven: readonly { readonly week: string; readonly person: string; readonly turns: number }[]
}

/**
 * Per person and week what was due, done, covered and forgiven, with the balance. Each balance at the end is the
 * credit up to that week (facts §3.6), so the ledger and the load never tell two truths.
 */
export function ledgerOf(sources: LedgerSources): Ledger {
  const { accumulated, until, files, turns } = sources
  const people = new Map<string, PersonLedger>()
  const keys = new Set(accumulated.credit.keys())
  for (const week of turns.values()) for (const key of week.keys()) keys.add(key)
  for (const { covered, coverer } of sources.covers) keys.add(covered).add(coverer)
  for (const { person } of sources.forgiven) keys.add(person)
  const opened = accumulated.since === null ? null : files.credits.get(accumulated.since)
  for (const person of keys) {
    if (!isPlaceholder(person)) people.set(person, ledgerOfPerson(sources, person, opened?.get(person) ?? 0))
  }
  return { until, since: accumulated.since, people }
}

function ledgerOfPerson(sources: LedgerSources, person: string, opened: number): PersonLedger {
  const { turns, forgiven, until, accumulated, files, options } = sources
  const own = forgiven.filter((each) => each.person === person)
  let opening = opened
  for (const each of own) opening = plus(opening, each.turns)
  const weeks: LedgerWeek[] = []
  const sum = { due: 0, done: 0, coveredForOthers: 0, coveredByOthers: 0, forgiven: 0, balance: opening }
  for (const week of [...new Set([...turns.keys(), ...own.map((each) => each.week)])].sort()) {
    const overload = countedOverload(files, accumulated.since, week, until, options).get(person) ?? 0
    const done = turns.get(week)?.get(person) ?? 0
    const covers = sources.covers.filter((cover) => cover.week === week)
    const coveredForOthers = covers.filter(({ coverer }) => coverer === person).length
    const coveredByOthers = covers.filter(({ covered }) => covered === person).length
    let taken = 0
    for (const each of own) if (each.week === week) taken = plus(taken, each.turns)
    const due = minus(done, overload)
    sum.balance = minus(plus(sum.balance, overload), taken)
    sum.due = plus(sum.due, due)
    sum.done = plus(sum.done, done)
    sum.coveredForOthers += coveredForOthers
    sum.coveredByOthers += coveredByOthers
    sum.forgiven = plus(sum.forgiven, taken)
    const row = { week, due, done, coveredForOthers, coveredByOthers, forgiven: taken, balance: sum.balance }
    if ([due, done, coveredForOthers, coveredByOthers, taken].some((figure) => figure !== 0)) weeks.push(row)
  }
  return { person, opening, weeks, ...sum }
}

/** Of a timetable's cells, how many turns each key has. */
export function turnsIn(cells: ReadonlyMap<string, readonly (readonly string[])[]>): Map<string, number> {
  const turns = new Map<string, number>()
  for (const rows of cells.values()) {
    for (const key of rows.flat()) {
      if (!isPlaceholder(key)) turns.set(key, (turns.get(key) ?? 0) + 1)
    }
  }
  return turns
}
