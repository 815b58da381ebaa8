import { free } from '../../domain/forcedTurns/forcedTurns.ts'
import { removePersonFrom } from '../../domain/people/changePerson.ts'
import { isPerson, isPlaceholder, nobody } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { cleanAway, isNothing, type LeftBehind, leftBehind } from './leftBehind.ts'
import { fieldsText } from './setPerson.ts'

export type RemovePersonOutcome =
  | {
      readonly kind: 'removed'
      readonly person: string
      /** What of the person was in other files; with `clean`, it no longer is. */
      readonly left: LeftBehind
      readonly cleaned: boolean
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'last-coordinator' }

/**
 * Removes a person from every map and group, with the calendar link, and tells what is left of them elsewhere. With `clean` that goes too, also
 * of somebody who was removed before.
 */
export async function removePerson(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  person: string,
  clean = false,
): Promise<RemovePersonOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<RemovePersonOutcome> => {
    const situation = await readSituation(tx.files, now)
    const { configuration, people } = situation
    if (!may(actor, 'editProfiles', configuration.permissions)) return { kind: 'not-allowed' }
    if (isPlaceholder(person) || person === free) return { kind: 'unknown-person', person }
    const left = await leftBehind(tx.files, person, situation)
    const isGone = clean && !isPerson(people, person) && !isNothing(left)
    const removed = isGone ? null : removePersonFrom(people, person)
    if (removed && removed.kind !== 'removed') return removed
    if (clean) await cleanAway(tx, actor, person, situation)
    if (removed) {
      await tx.files.replacePeople(await tx.files.people(), removed.people)
      await tx.calendarLinks.revoke(person)
      await tx.audit.append(auditLine(actor, now, 'removePerson', person, fieldsText(people, person)))
    }
    return { kind: 'removed', person, left, cleaned: clean }
  })
  if (outcome.kind === 'removed') {
    deps.events.publish({ kind: 'people-changed' })
    if (outcome.cleaned) tellCleaned(deps, actor, person, outcome.left)
  }
  return outcome
}

function tellCleaned(
  { events }: Pick<Dependencies, 'events'>,
  actor: Actor,
  person: string,
  { cells, absences, forcedTurns }: LeftBehind,
): void {
  const by = actor.name
  for (const cell of cells) events.publish({ kind: 'cell-edited', ...cell, from: person, to: nobody, by })
  if (absences > 0) events.publish({ kind: 'absences-changed', person, by })
  if (forcedTurns > 0) events.publish({ kind: 'forced-turns-changed', by })
}
