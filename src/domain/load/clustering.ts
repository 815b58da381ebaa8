import { nobody } from '../people/people.ts'
import { byKey } from './balance.ts'
import { sum } from './covering.ts'

export type Clustered =
  | { readonly kind: 'clustered'; readonly turns: ReadonlyMap<string, readonly number[]> }
  /** The lines cannot have the same sum. */
  | { readonly kind: 'not-divisible'; readonly total: number; readonly lines: number }

/**
 * The turns of each person per line, so that every line has the same sum (facts §5.8): whoever has most comes first and
 * fills the emptiest line, `ningu` comes last and is always there. Without lines there is nothing to do for anybody
 * (§9 row 42).
 */
export function clusterByLine(turns: ReadonlyMap<string, number>, lines: number): Clustered {
  const total = sum(turns)
  const room = Array<number>(lines).fill(lines === 0 ? 0 : total / lines)
  if (lines === 0 ? total > 0 : total % lines !== 0) return { kind: 'not-divisible', total, lines }
  const clustered = new Map<string, number[]>()
  for (const person of mostFirst(turns)) {
    const row = Array<number>(lines).fill(0)
    let left = turns.get(person) ?? 0
    while (left > 0) {
      const line = room.indexOf(Math.max(...room))
      const taken = Math.min(room[line] ?? 0, left)
      row[line] = (row[line] ?? 0) + taken
      room[line] = (room[line] ?? 0) - taken
      left -= taken
    }
    clustered.set(person, row)
  }
  if (!clustered.has(nobody)) clustered.set(nobody, Array<number>(lines).fill(0))
  return { kind: 'clustered', turns: clustered }
}

function mostFirst(turns: ReadonlyMap<string, number>): string[] {
  return [...turns.keys()].sort(
    (a, b) =>
      Number(a === nobody) - Number(b === nobody) || (turns.get(b) ?? 0) - (turns.get(a) ?? 0) || byKey(a, b),
  )
}
