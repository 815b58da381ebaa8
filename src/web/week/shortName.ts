import { keysOf, nameOf, type People } from '../../domain/people/people.ts'

/** The first name where nobody else has it, else the whole name: what fits in a narrow cell. */
export function shortName(people: People, key: string, name: string): string {
  const first = firstWord(name)
  const isShared = keysOf(people).some((other) => other !== key && firstWord(nameOf(people, other)) === first)
  return isShared ? name : first
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
