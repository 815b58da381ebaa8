import type { Weekday } from '../calendar/weekday.ts'
import { nobody } from '../people/people.ts'
import type { RunPenalty } from './run.ts'

/** Says which cells have a drawback: a person's of that turn, or of the whole day, and the empty ones of a turn. */
export function markedCells(
  penalties: readonly RunPenalty[],
): (day: Weekday, hour: number, key: string) => boolean {
  const marked = new Set<string>()
  for (const { kind, day, hour, person } of penalties) {
    if (kind === 'empty') marked.add(`${day} ${hour} ${nobody}`)
    // Who did not get a forced turn is not in it.
    else if (kind !== 'unforced' && person !== null) marked.add(`${day} ${hour ?? '*'} ${person}`)
  }
  return (day, hour, key) => marked.has(`${day} ${hour} ${key}`) || marked.has(`${day} * ${key}`)
}
