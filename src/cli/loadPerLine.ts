import { clusterByLine } from '../domain/load/clustering.ts'
import type { ShiftLoad } from '../domain/load/shiftLoad.ts'
import { nobody } from '../domain/people/people.ts'

/** `key<TAB>turns of L1<TAB>…`, one line per person and one of nobody, sorted as text (facts §2.10). */
export function loadPerLine({ people, unassigned, lines }: ShiftLoad): string[] {
  const turns = new Map([...people].map(([person, { final }]) => [person, final]))
  const clustered = clusterByLine(turns.set(nobody, unassigned), lines)
  // What is nobody's makes the turns of a load fill its lines.
  if (clustered.kind === 'not-divisible')
    throw new Error(`${clustered.total} turns on ${clustered.lines} lines`)
  return [...clustered.turns].map(([person, row]) => [person, ...row].join('\t')).sort()
}
