import { findPerson, type PersonFound } from '../../domain/people/findPerson.ts'
import type { People } from '../../domain/people/people.ts'

/** What arguments are read against; mentioned Slack users are looked up before. */
export interface PersonReader {
  readonly people: People
  readonly bySlackUser: (userId: string) => string | null
}

/** The person with whom a text begins, and what follows. */
export type PersonRead =
  | { readonly kind: 'found'; readonly key: string; readonly rest: string }
  | {
      readonly kind: 'ambiguous'
      readonly text: string
      readonly keys: readonly string[]
      readonly rest: string
    }
  | {
      readonly kind: 'unknown'
      readonly text: string
      readonly suggestions: readonly string[]
      readonly rest: string
    }

/** A shown name has at most so many words. */
const longestName = 6

/**
 * The person with whom a text begins: key, shown name (the longest that fits), extension or mention. When there is
 * none, `unknown` is about the words before the first one at which `restBegins` says that something else starts.
 */
export function readPerson(
  reader: PersonReader,
  text: string,
  restBegins: (rest: string) => boolean = () => false,
): PersonRead {
  const words = splitWords(text)
  let ambiguous: PersonRead | null = null
  for (let count = Math.min(words.length, longestName); count > 0; count -= 1) {
    const { name, rest } = splitAfter(words, count)
    const found = find(reader, name)
    if (found.kind === 'found') return { kind: 'found', key: found.key, rest }
    if (found.kind === 'ambiguous') ambiguous ??= { ...found, text: name, rest }
  }
  if (ambiguous) return ambiguous
  let count = 1
  while (count < words.length && !restBegins(splitAfter(words, count).rest)) count += 1
  const { name, rest } = splitAfter(words, count)
  const found = find(reader, name)
  return {
    kind: 'unknown',
    text: name,
    suggestions: found.kind === 'unknown' ? found.suggestions : [],
    rest,
  }
}

function find(reader: PersonReader, name: string): PersonFound {
  return findPerson(reader.people, name, reader.bySlackUser)
}

/** Words with the white space that follows each, so that a reason stays as it was typed. A mention is one word. */
function splitWords(text: string): string[] {
  return text.trim().match(/(?:<@[^>]*>|\S+)\s*/g) ?? []
}

function splitAfter(words: readonly string[], count: number): { name: string; rest: string } {
  return { name: words.slice(0, count).join('').trim(), rest: words.slice(count).join('') }
}

/** The Slack users that a text mentions, each once. */
export function mentionedUsers(text: string): string[] {
  return [...new Set([...text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1] ?? ''))]
}
