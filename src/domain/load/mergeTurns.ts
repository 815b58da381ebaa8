import { minus, plus } from '../credit/decimals.ts'
import type { CellGrid } from '../timetable/timetable.ts'
import { byKey } from './balance.ts'
import { roundTenth } from './rounding.ts'

export const merges = ['sum', 'min', 'subtract', 'count'] as const
/** How files of turns per person are put together; `count` sums the cells of timetables. */
export type Merge = (typeof merges)[number]

/**
 * The turns of several files in one map, sorted by key, to the tenth (facts §7.2, §9 row 71). Whoever is absent from a
 * file has 0 there; `subtract` takes all others from the first.
 */
export function mergeTurns(
  how: Merge,
  files: readonly ReadonlyMap<string, number>[],
  nonzero: boolean,
): Map<string, number> {
  const keys = new Set(files.flatMap((file) => [...file.keys()]))
  const merged = new Map<string, number>()
  for (const key of [...keys].sort(byKey)) {
    const turns = roundTenth(
      together(
        how,
        files.map((file) => file.get(key) ?? 0),
      ),
    )
    if (turns !== 0 || !nonzero) merged.set(key, turns)
  }
  return merged
}

function together(how: Merge, [first = 0, ...others]: readonly number[]): number {
  if (how === 'min') return Math.min(first, ...others)
  let result = first
  for (const turns of others) result = how === 'subtract' ? minus(result, turns) : plus(result, turns)
  return result
}

/** The number of cells that each key has in a timetable, `ningu` and `festiu` too. */
export function cellsPerKey({ cells }: Pick<CellGrid, 'cells'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of [...cells.values()].flat(2)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
