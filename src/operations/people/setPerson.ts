import type { Temporal } from 'temporal-polyfill'
import {
  changePerson,
  fieldsOf,
  isField,
  type PersonChange,
  type PersonProblem,
} from '../../domain/people/changePerson.ts'
import { isPerson, type People } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type SetPersonOutcome =
  | { readonly kind: 'set'; readonly person: string; readonly isNew: boolean }
  | { readonly kind: 'not-allowed' }
  /** Somebody changed the field after the person had seen it. */
  | {
      readonly kind: 'field-changed'
      readonly field: string
      readonly current: string
      readonly by: { readonly who: string; readonly at: Temporal.Instant } | null
    }
  | { readonly kind: 'taken'; readonly field: 'key'; readonly value: string; readonly owner: string }
  | PersonProblem

/** What whoever changes a person believes to be there. */
export interface SeenPerson {
  /** Values of the fields that they saw; a change of one that is another now is refused. */
  readonly fields?: PersonChange
  /** True when they believe that nobody has the key. */
  readonly isNew?: boolean
}

/** Fields that only a coordinator may change (design §9). */
const reserved: readonly (keyof PersonChange)[] = ['groups', 'idealload', 'extension', 'erpuser']

/** Changes or makes a person; fields that are not given stay as they are, and nothing newer than `seen` is overwritten. */
export async function setPerson(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  person: string,
  change: PersonChange,
  seen: SeenPerson = {},
): Promise<SetPersonOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<SetPersonOutcome> => {
    const { configuration } = await readSituation(tx.files, now)
    const loaded = await tx.files.people()
    const isOwn = actor.person === person && reserved.every((field) => change[field] === undefined)
    if (!may(actor, isOwn ? 'editOwnProfile' : 'editProfiles', configuration.permissions))
      return { kind: 'not-allowed' }
    if (seen.isNew && isPerson(loaded.value, person)) {
      return { kind: 'taken', field: 'key', value: person, owner: person }
    }
    const newer = newerField(loaded.value, person, change, seen.fields ?? {})
    if (newer) return { ...newer, by: await lastChangeOf(tx, person) }
    const changed = changePerson(loaded.value, person, change)
    if (changed.kind !== 'changed') return changed
    await tx.files.replacePeople(loaded, changed.people)
    const before = changed.isNew ? '' : fieldsText(loaded.value, person, Object.keys(change))
    await tx.audit.append(auditLine(actor, now, 'setPerson', person, before, JSON.stringify(change)))
    return { kind: 'set', person, isNew: changed.isNew }
  })
  if (outcome.kind === 'set') deps.events.publish({ kind: 'people-changed' })
  return outcome
}

/** The first field of the change that is not what was seen, with what it is. */
function newerField(people: People, person: string, change: PersonChange, seen: PersonChange) {
  const current = fieldsOf(people, person)
  for (const field of Object.keys(current)) {
    if (!isField(field) || change[field] === undefined || seen[field] === undefined) continue
    if (JSON.stringify(seen[field]) === JSON.stringify(current[field])) continue
    const value = current[field]
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return { kind: 'field-changed', field, current: text } as const
  }
  return null
}

async function lastChangeOf(tx: Saving, person: string) {
  const [line] = await tx.audit.list({ verbs: ['setPerson'], subject: person, limit: 1 })
  return line ? { who: line.who, at: line.at } : null
}

/** What the audit keeps of a person: the fields of those names, or all that say something. */
export function fieldsText(people: People, person: string, names: readonly string[] | null = null): string {
  const fields = Object.entries(fieldsOf(people, person))
  return JSON.stringify(
    Object.fromEntries(fields.filter(([name, value]) => (names ? names.includes(name) : value !== null))),
  )
}
