import { isPerson, keysOf, nameOf, type People } from './people.ts'

/** How many people have a first name; counted once for each state of the people. */
const counts = new WeakMap<People, ReadonlyMap<string, number>>()

/** The first name where nobody else has it, else the whole name: what fits in a narrow cell. */
export function shortName(people: People, key: string, name: string): string {
  const first = firstWord(name)
  const own = isPerson(people, key) && firstWord(nameOf(people, key)) === first ? 1 : 0
  return (firstNames(people).get(first) ?? 0) > own ? name : first
}

function firstNames(people: People): ReadonlyMap<string, number> {
  const known = counts.get(people)
  if (known) return known
  const counted = new Map<string, number>()
  for (const key of keysOf(people)) {
    const first = firstWord(nameOf(people, key))
    counted.set(first, (counted.get(first) ?? 0) + 1)
  }
  counts.set(people, counted)
  return counted
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
