import type { People } from '../people/people.ts'

/** Everybody who has an extension, in the order of the file. */
export function ownersOf(people: People, extension: string): string[] {
  return [...people.extensions].filter(([, value]) => value === extension).map(([person]) => person)
}

/**
 * The person at a phone: its owner; of several, the one who is on the phone at the moment. Null when nobody has it, or
 * when it cannot be told: what a caller says is shown to nobody rather than to the wrong person.
 */
export function personAt(people: People, extension: string, onPhone: readonly string[]): string | null {
  const owners = ownersOf(people, extension)
  const candidates = owners.length > 1 ? owners.filter((person) => onPhone.includes(person)) : owners
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
