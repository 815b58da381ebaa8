import type { Language } from '../language.ts'

/** The maps of `persons.yaml`, each from person key; a person exists if the key is in any of them (facts §2.2). */
export interface People {
  readonly names: ReadonlyMap<string, string>
  readonly extensions: ReadonlyMap<string, string>
  readonly tables: ReadonlyMap<string, number>
  /** `rrggbb` or `rgb`, without `#`. */
  readonly colors: ReadonlyMap<string, string>
  readonly emails: ReadonlyMap<string, string>
  readonly erpusers: ReadonlyMap<string, string>
  /** Group → keys; not a map of persons. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** Turns per normal week, ≥ 0; who is absent here does not attend the phone. */
  readonly idealloads: ReadonlyMap<string, number>
  /** Ours: the language a person is spoken to in. */
  readonly languages: ReadonlyMap<string, Language>
  /** Ours: Slack user id, where the e-mail does not tell. */
  readonly slackusers: ReadonlyMap<string, string>
}

/** Placeholder of an empty cell. */
export const nobody = 'ningu'
/** Placeholder of a cell on a day without service. */
export const holiday = 'festiu'
/** Placeholder of a cell that the original's solver did not reach. */
export const undecided = '?'

/** True for the keys that stand in cells without being a person. */
export function isPlaceholder(key: string): boolean {
  return key === nobody || key === holiday || key === undecided
}

/** People with nobody in it. */
export function noPeople(): People {
  return {
    names: new Map(),
    extensions: new Map(),
    tables: new Map(),
    colors: new Map(),
    emails: new Map(),
    erpusers: new Map(),
    groups: new Map(),
    idealloads: new Map(),
    languages: new Map(),
    slackusers: new Map(),
  }
}

/** The maps that make their keys persons, in the order in which persons are listed. */
function mapsOf(people: People): ReadonlyMap<string, unknown>[] {
  return [
    people.names,
    people.extensions,
    people.emails,
    people.idealloads,
    people.tables,
    people.colors,
    people.erpusers,
    people.languages,
    people.slackusers,
  ]
}

/** All keys of persons, in the order in which the maps first mention them; placeholders left out. */
export function keysOf(people: People): string[] {
  const keys = new Set<string>()
  for (const map of mapsOf(people)) {
    for (const key of map.keys()) keys.add(key)
  }
  for (const members of people.groups.values()) {
    for (const key of members) keys.add(key)
  }
  return [...keys].filter((key) => !isPlaceholder(key))
}

/** True when the key is a person, not a placeholder. */
export function isPerson(people: People, key: string): boolean {
  if (isPlaceholder(key)) return false
  return (
    mapsOf(people).some((map) => map.has(key)) ||
    [...people.groups.values()].some((group) => group.includes(key))
  )
}
/** The shown name: as in the file, else the key in title case (`maria-jose` → `Maria-Jose`; facts §4). */
export function nameOf(people: People, key: string): string {
  return people.names.get(key) ?? titleCase(key)
}

/** Upper-cases the first letter of each letter run and lower-cases the rest. */
export function titleCase(text: string): string {
  return text.replace(/\p{L}+/gu, (run) => {
    const [first = '', ...rest] = run
    return first.toUpperCase() + rest.join('').toLowerCase()
  })
}

/** The person with that extension, or null; of duplicates the last one in the file wins (facts §4). */
export function personByExtension(people: People, extension: string): string | null {
  return lastKeyWith(people.extensions, (value) => value === extension)
}

/** The person with that e-mail, upper and lower case alike, or null; the last one wins. */
export function personByEmail(people: People, email: string): string | null {
  const wanted = email.toLowerCase()
  return lastKeyWith(people.emails, (value) => value.toLowerCase() === wanted)
}

/** The person whose Slack user was set by hand, or null. */
export function personBySlackUser(people: People, userId: string): string | null {
  return lastKeyWith(people.slackusers, (value) => value === userId)
}

function lastKeyWith(map: ReadonlyMap<string, string>, matches: (value: string) => boolean): string | null {
  let found: string | null = null
  for (const [key, value] of map) {
    if (matches(value)) found = key
  }
  return found
}

/** True when the person is in the group. */
export function isInGroup(people: People, key: string, group: string): boolean {
  return people.groups.get(group)?.includes(key) ?? false
}

/** The groups that a person is in. */
export function groupsOf(people: People, key: string): string[] {
  return [...people.groups].filter(([, members]) => members.includes(key)).map(([group]) => group)
}

/** Coordinators are the members of group `admin`. */
export function isCoordinator(people: People, key: string): boolean {
  return isInGroup(people, key, 'admin')
}

/** The keys in order of their shown names. */
export function byName(people: People, keys: Iterable<string>): string[] {
  return [...keys].sort((a, b) => nameOf(people, a).localeCompare(nameOf(people, b), 'ca'))
}
