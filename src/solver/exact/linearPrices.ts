import type { Highs } from 'highs'
import type { Duals } from '../bound/relaxation.ts'
import type { Programme } from '../programme/programme.ts'
import { mixedProgrammeOf } from './mixedProgramme.ts'

/**
 * The prices at which the programme with divisible people is cheapest, by the interior point method: it ends in the
 * middle of all such prices, which leaves more columns with an extra cost than any corner does. Crossover to a corner
 * is spared. Whatever numerical errors they have, the bound is worked out from them anew.
 */
export function linearPricesOf(highs: Highs, programme: Programme, seconds: number | null): Duals {
  const { slots, crowds, columns } = programme
  const everything = Array.from({ length: columns.count }, (_, column) => column)
  const { model, rows } = mixedProgrammeOf(programme, everything)
  const linear = highs.createModel({ ...model, integrality: new Int32Array(model.numCols) })
  try {
    linear.options.set({
      output_flag: false,
      solver: 'ipm',
      run_crossover: 'off',
      ...(seconds === null ? {} : { time_limit: seconds }),
    })
    linear.run()
    const { rowDual } = linear.getSolution()
    const prices = new Float64Array(slots + crowds.count * slots)
    for (let slot = 0; slot < slots; slot += 1) prices[slot] = rowDual[rows.slot(slot)] ?? 0
    for (let at = 0; at < crowds.count * slots; at += 1) {
      prices[slots + at] = Math.max(0, -(rowDual[rows.crowd(at)] ?? 0))
    }
    return prices.every(Number.isFinite) ? prices : prices.fill(0)
  } finally {
    linear.dispose()
  }
}
