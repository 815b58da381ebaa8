import { isPlaceholder } from '../people/people.ts'
import type { Timetable } from '../timetable/timetable.ts'
import type { Credit } from './creditUpTo.ts'
import { minus } from './decimals.ts'

/**
 * The overload that a timetable's own cells give: turns placed less those due (`proportional`, facts §5.2), of
 * everybody who has either. Who was planned but not placed has not done the turn (facts §9 row 32).
 */
export function overloadOfCells(
  { cells }: Pick<Timetable, 'cells'>,
  proportional: ReadonlyMap<string, number>,
): Credit {
  const placed = new Map<string, number>()
  for (const key of [...cells.values()].flat(2)) placed.set(key, (placed.get(key) ?? 0) + 1)
  const overload = new Map<string, number>()
  for (const key of [...new Set([...proportional.keys(), ...placed.keys()])].sort()) {
    if (isPlaceholder(key)) continue
    const turns = minus(placed.get(key) ?? 0, proportional.get(key) ?? 0)
    overload.set(key, Math.round(turns * 10) / 10 + 0)
  }
  return overload
}
