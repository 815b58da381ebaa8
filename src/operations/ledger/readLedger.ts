import { mondayOf } from '../../domain/calendar/weekday.ts'
import { type Credit, countingOf, creditUpTo } from '../../domain/credit/creditUpTo.ts'
import { minus } from '../../domain/credit/decimals.ts'
import { type Cover, coversIn } from '../../domain/ledger/covers.ts'
import { type Ledger, ledgerOf, turnsIn } from '../../domain/ledger/ledger.ts'
import type { Forgiveness, LedgerReader } from '../../domain/ports/ledger.ts'
import type { Files } from '../../domain/ports/stores.ts'
import { cellAt, type Timetable } from '../../domain/timetable/timetable.ts'
import { readCreditFiles } from '../credit/readCredit.ts'

/** The ledger, with the covers and forgivenesses that it tells of. */
export interface OpenLedger {
  readonly ledger: Ledger
  readonly covers: readonly Cover[]
  readonly forgiven: readonly Forgiveness[]
}

/**
 * The ledger up to and including the week of a Monday. Throws `DomainError('file-malformed')` when a file that counts
 * never was readable.
 */
export async function readLedger(
  { files, ledger }: { readonly files: Files; readonly ledger: LedgerReader },
  until: string,
): Promise<OpenLedger> {
  const { creditOptions: options, timezone } = (await files.configuration()).value
  const creditFiles = await readCreditFiles(files, until, options)
  const accumulated = creditUpTo(creditFiles, until, options)
  const { since } = accumulated
  const timetables = new Map<string, Timetable>()
  const turns = new Map<string, Credit>()
  for (const week of creditFiles.overloads.keys()) {
    const loaded = await files.timetable(week)
    if (!loaded) continue
    timetables.set(week, loaded.value)
    const isLate = countingOf(since, week, until, options) === 'late'
    const earlier = isLate ? await files.archivedTimetable(week) : null
    turns.set(week, moreThan(turnsIn(loaded.value.cells), earlier ? turnsIn(earlier.value.cells) : new Map()))
  }
  const [from = until] = [...timetables.keys()].sort()
  const covers = coversIn(await ledger.handovers(from, until), (week, place) => {
    const timetable = timetables.get(week)
    return timetable ? cellAt(timetable, place) : null
  })
  const all = await ledger.forgiven()
  const forgiven = all.flatMap(({ at, person, turns, week }) => {
    const inWeek = mondayOf(at.toZonedDateTimeISO(timezone).toPlainDate()).toString()
    const isShown = week === since && inWeek <= until && inWeek > (since ?? '')
    return isShown ? [{ week: inWeek, person, turns }] : []
  })
  const opened = ledgerOf({ files: creditFiles, accumulated, until, options, turns, covers, forgiven })
  return { ledger: opened, covers, forgiven: all }
}

function moreThan(now: Credit, before: Credit): Credit {
  if (before.size === 0) return now
  const more = new Map<string, number>()
  for (const key of new Set([...now.keys(), ...before.keys()])) {
    more.set(key, minus(now.get(key) ?? 0, before.get(key) ?? 0))
  }
  return more
}
