import { distance } from 'fastest-levenshtein'
import { keysOf, nameOf, type People, personByExtension, personBySlackUser } from './people.ts'

/** What a text that should name a person led to; `suggestions` are keys, best first, at most three. */
export type PersonFound =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'ambiguous'; readonly keys: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] }

/**
 * The person that a text names: key, shown name (or the only one whose first name it is), extension, or the
 * escaped mention `<@U123|name>`, for which `bySlackUser` says who the user is.
 */
export function findPerson(
  people: People,
  text: string,
  bySlackUser: (userId: string) => string | null = (userId) => personBySlackUser(people, userId),
): PersonFound {
  const mention = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(text.trim())
  if (mention) {
    const key = bySlackUser(mention[1] ?? '')
    return key ? { kind: 'found', key } : { kind: 'unknown', suggestions: [] }
  }
  const plain = text.trim().replace(/^@/, '')
  if (/^\d+$/.test(plain)) {
    const key = personByExtension(people, plain)
    if (key) return { kind: 'found', key }
  }
  const wanted = fold(plain)
  const keys = keysOf(people)
  const exact = keys.find((key) => fold(key) === wanted)
  if (exact) return { kind: 'found', key: exact }
  return byShownName(people, keys, wanted)
}

function byShownName(people: People, keys: readonly string[], wanted: string): PersonFound {
  const named = keys.filter((key) => fold(nameOf(people, key)) === wanted)
  const candidates =
    named.length > 0 ? named : keys.filter((key) => firstName(nameOf(people, key)) === wanted)
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return { kind: 'found', key: only }
  if (candidates.length > 1) return { kind: 'ambiguous', keys: candidates }
  return { kind: 'unknown', suggestions: similarPeople(people, keys, wanted) }
}

function similarPeople(people: People, keys: readonly string[], wanted: string): string[] {
  const scored = keys.map((key) => {
    const name = nameOf(people, key)
    const texts = [fold(key), fold(name), firstName(name)]
    const score = Math.min(...texts.map((text) => (text.startsWith(wanted) ? 0.5 : distance(text, wanted))))
    return { key, score }
  })
  const limit = Math.max(1, Math.ceil(wanted.length / 3))
  return scored
    .filter(({ score }) => score <= limit)
    .sort((a, b) => a.score - b.score || a.key.localeCompare(b.key))
    .slice(0, 3)
    .map(({ key }) => key)
}

function firstName(name: string): string {
  return fold(name.split(/\s+/)[0] ?? '')
}

/** Lower case without accents, for comparing what people type. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
