import { roundTenth } from '../domain/load/rounding.ts'
import type { PersonLoad, ShiftLoad } from '../domain/load/shiftLoad.ts'
import { nobody } from '../domain/people/people.ts'

/** Columns of the original's summary file (scheduling facts §5.9). */
const columns: readonly (readonly [string, (row: PersonLoad) => string])[] = [
  ['Ideal', ({ ideal }) => String(ideal)],
  ['Proporcional', ({ proportional }) => tenths(proportional)],
  ['Augmentada', ({ augmented }) => tenths(augmented)],
  ['CapacitatReal', ({ capacity }) => String(capacity)],
  ['Topall', ({ ceiling }) => String(ceiling)],
  ['AplicatTopall', ({ capped }) => String(capped)],
  ['CobrintTorns', ({ covering }) => String(covering)],
  ['CompensantDeutes', ({ compensated }) => String(compensated)],
  ['Final', ({ final }) => String(final)],
  ['Sobrecarrega', ({ overload }) => tenths(overload)],
  ['CreditCarregat', ({ creditLoaded }) => String(creditLoaded)],
  ['CreditInicial', ({ creditInitial }) => String(creditInitial)],
  ['CreditFinal', ({ creditFinal }) => String(creditFinal)],
]

/**
 * The summary as tab-separated lines: a header, one line per person in the order of the ideal loads, and one of what
 * nobody does, even nothing where lines are adjusted (facts §5.7); `-` stands for what does not apply. Fractions have
 * one decimal, for more would be binary noise (facts §9 row 49).
 */
export function loadSummary({ people, unassigned, isAdjusted }: ShiftLoad): string[] {
  const rows = [['Nom', ...columns.map(([name]) => name)]]
  for (const [key, row] of people) rows.push([key, ...columns.map(([, read]) => read(row))])
  if (unassigned > 0 || isAdjusted) {
    rows.push([nobody, ...columns.map(([name]) => (name === 'Final' ? String(unassigned) : '-'))])
  }
  return rows.map((row) => row.join('\t'))
}

function tenths(value: number): string {
  return roundTenth(value).toFixed(1)
}
