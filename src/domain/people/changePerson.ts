import type { Language } from '../language.ts'
import { isPerson, isPlaceholder, type People } from './people.ts'

/** New values of a person's fields; absent = stays, null = removed. `groups` is the complete list. */
export interface PersonChange {
  readonly name?: string | null | undefined
  readonly extension?: string | null | undefined
  readonly table?: number | null | undefined
  readonly color?: string | null | undefined
  readonly email?: string | null | undefined
  readonly erpuser?: string | null | undefined
  readonly idealload?: number | null | undefined
  readonly groups?: readonly string[] | undefined
  readonly language?: Language | null | undefined
  readonly slackuser?: string | null | undefined
}

const fieldNames = [
  'name',
  'extension',
  'table',
  'color',
  'email',
  'erpuser',
  'idealload',
  'groups',
  'language',
  'slackuser',
] as const satisfies readonly (keyof PersonChange)[]

/** True for the name of a person's field. */
export function isField(name: string): name is keyof PersonChange {
  return fieldNames.some((field) => field === name)
}

/** Why a change of a person is refused (facts §9 row 35). */
export type PersonProblem =
  | { readonly kind: 'bad-field'; readonly field: keyof PersonChange | 'key'; readonly value: string }
  | {
      readonly kind: 'taken'
      readonly field: 'extension' | 'email'
      readonly value: string
      readonly owner: string
    }
  | { readonly kind: 'last-coordinator' }

export type PersonChanged =
  | { readonly kind: 'changed'; readonly people: People; readonly isNew: boolean }
  | PersonProblem

const shapes: readonly { field: keyof PersonChange; shape: RegExp }[] = [
  { field: 'name', shape: /^[^\n\r]{1,60}$/ },
  { field: 'extension', shape: /^\d{2,6}$/ },
  { field: 'table', shape: /^(-1|\d{1,3})$/ },
  { field: 'color', shape: /^([0-9a-f]{3}|[0-9a-f]{6})$/i },
  { field: 'email', shape: /^[^\s@]+@[^\s@]+$/ },
  { field: 'erpuser', shape: /^[A-Za-z0-9._-]{1,40}$/ },
  { field: 'idealload', shape: /^\d{1,3}(\.\d+)?$/ },
  { field: 'slackuser', shape: /^[A-Z0-9]{3,20}$/ },
]

/** The people with one person changed or added, or why not. */
export function changePerson(people: People, key: string, change: PersonChange): PersonChanged {
  const isNew = !isPerson(people, key)
  if (isNew && (isPlaceholder(key) || !/^[a-z][a-z0-9_-]{1,19}$/.test(key))) {
    return { kind: 'bad-field', field: 'key', value: key }
  }
  const problem = badField(change) ?? takenField(people, key, change)
  if (problem) return problem
  const changed: People = {
    names: withEntry(people.names, key, change.name),
    extensions: withEntry(people.extensions, key, change.extension),
    tables: withEntry(people.tables, key, change.table),
    colors: withEntry(people.colors, key, change.color),
    emails: withEntry(people.emails, key, change.email),
    erpusers: withEntry(people.erpusers, key, change.erpuser),
    idealloads: withEntry(people.idealloads, key, change.idealload),
    languages: withEntry(people.languages, key, change.language),
    slackusers: withEntry(people.slackusers, key, change.slackuser),
    groups: change.groups ? withGroups(people.groups, key, change.groups) : people.groups,
  }
  if (losesCoordinators(people, changed)) return { kind: 'last-coordinator' }
  return { kind: 'changed', people: changed, isNew }
}

/** What is known of a person, field by field; null where there is nothing. */
export function fieldsOf(people: People, key: string): Record<keyof PersonChange, unknown> {
  return {
    name: people.names.get(key) ?? null,
    extension: people.extensions.get(key) ?? null,
    table: people.tables.get(key) ?? null,
    color: people.colors.get(key) ?? null,
    email: people.emails.get(key) ?? null,
    erpuser: people.erpusers.get(key) ?? null,
    idealload: people.idealloads.get(key) ?? null,
    language: people.languages.get(key) ?? null,
    slackuser: people.slackusers.get(key) ?? null,
    groups: [...people.groups].filter(([, members]) => members.includes(key)).map(([group]) => group),
  }
}

/** The people without a person, in every map and group; the last coordinator stays. */
export function removePersonFrom(
  people: People,
  key: string,
):
  | { readonly kind: 'removed'; readonly people: People }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'last-coordinator' } {
  if (!isPerson(people, key)) return { kind: 'unknown-person', person: key }
  const removed: People = {
    names: withEntry(people.names, key, null),
    extensions: withEntry(people.extensions, key, null),
    tables: withEntry(people.tables, key, null),
    colors: withEntry(people.colors, key, null),
    emails: withEntry(people.emails, key, null),
    erpusers: withEntry(people.erpusers, key, null),
    idealloads: withEntry(people.idealloads, key, null),
    languages: withEntry(people.languages, key, null),
    slackusers: withEntry(people.slackusers, key, null),
    groups: withGroups(people.groups, key, []),
  }
  if (losesCoordinators(people, removed)) return { kind: 'last-coordinator' }
  return { kind: 'removed', people: removed }
}

function badField(change: PersonChange): PersonProblem | null {
  for (const { field, shape } of shapes) {
    const value = change[field]
    if (value === undefined || value === null) continue
    if (!shape.test(String(value))) return { kind: 'bad-field', field, value: String(value) }
  }
  const group = change.groups?.find((name) => !/^[\p{L}\p{N}_-]{1,30}$/u.test(name))
  return group === undefined ? null : { kind: 'bad-field', field: 'groups', value: group }
}

function takenField(people: People, key: string, change: PersonChange): PersonProblem | null {
  for (const [owner, extension] of people.extensions) {
    if (owner !== key && extension === change.extension) {
      return { kind: 'taken', field: 'extension', value: extension, owner }
    }
  }
  for (const [owner, email] of people.emails) {
    if (owner !== key && email.toLowerCase() === change.email?.toLowerCase()) {
      return { kind: 'taken', field: 'email', value: email, owner }
    }
  }
  return null
}

function withEntry<T>(
  map: ReadonlyMap<string, T>,
  key: string,
  value: T | null | undefined,
): ReadonlyMap<string, T> {
  if (value === undefined) return map
  const changed = new Map(map)
  if (value === null) changed.delete(key)
  else changed.set(key, value)
  return changed
}

/** Facts §4.1: added at the end of each named group, removed from the others; empty groups disappear. */
function withGroups(
  groups: ReadonlyMap<string, readonly string[]>,
  key: string,
  wanted: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const changed = new Map<string, readonly string[]>()
  for (const [group, members] of groups) {
    const isWanted = wanted.includes(group)
    const kept = members.filter((member) => member !== key || isWanted)
    const next = isWanted && !kept.includes(key) ? [...kept, key] : kept
    if (next.length > 0) changed.set(group, next)
  }
  for (const group of wanted) {
    if (!changed.has(group)) changed.set(group, [key])
  }
  return changed
}

function losesCoordinators(before: People, after: People): boolean {
  return (before.groups.get('admin')?.length ?? 0) > 0 && (after.groups.get('admin')?.length ?? 0) === 0
}
