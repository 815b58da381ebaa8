import {
  changePerson,
  fieldsOf,
  type PersonChange,
  type PersonProblem,
} from '../../domain/people/changePerson.ts'
import type { People } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type SetPersonOutcome =
  | { readonly kind: 'set'; readonly person: string; readonly isNew: boolean }
  | { readonly kind: 'not-allowed' }
  | PersonProblem

/** Fields that only a coordinator may change (design §9). */
const reserved: readonly (keyof PersonChange)[] = ['groups', 'idealload', 'extension', 'erpuser']

/** Changes or makes a person; fields that are not given stay as they are. */
export async function setPerson(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  person: string,
  change: PersonChange,
): Promise<SetPersonOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<SetPersonOutcome> => {
    const { configuration } = await readSituation(tx.files, now)
    const loaded = await tx.files.people()
    const isOwn = actor.person === person && reserved.every((field) => change[field] === undefined)
    if (!may(actor, isOwn ? 'editOwnProfile' : 'editProfiles', configuration.permissions))
      return { kind: 'not-allowed' }
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

/** What the audit keeps of a person: the fields of those names, or all that say something. */
export function fieldsText(people: People, person: string, names: readonly string[] | null = null): string {
  const fields = Object.entries(fieldsOf(people, person))
  return JSON.stringify(
    Object.fromEntries(fields.filter(([name, value]) => (names ? names.includes(name) : value !== null))),
  )
}
