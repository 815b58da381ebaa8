import type { PersonLedger } from '../domain/ledger/ledger.ts'
import { nameOf, type People } from '../domain/people/people.ts'

const heads = [
  'person',
  'name',
  'week',
  'due',
  'done',
  'covered_for_others',
  'covered_by_others',
  'forgiven',
  'balance',
]

/** The ledgers as CSV (RFC 4180): per person the balance before, where there is a credit file, then each week. */
export function creditCsv(people: People, ledgers: readonly PersonLedger[], since: string | null): string {
  const rows: (string | number)[][] = [heads]
  for (const ledger of ledgers) {
    const who = [ledger.person, nameOf(people, ledger.person)]
    if (since !== null) rows.push([...who, since, '', '', '', '', '', ledger.opening])
    for (const week of ledger.weeks) {
      const { due, done, coveredForOthers, coveredByOthers, forgiven, balance } = week
      rows.push([...who, week.week, due, done, coveredForOthers, coveredByOthers, forgiven, balance])
    }
  }
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

/** A text never becomes a formula of a spreadsheet. */
function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
