import { isPerson } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { type CalendarLink, type CalendarOwner, wholeTeam } from '../../domain/ports/calendarLinks.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'

type LinkRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-person'; readonly person: string }

export type CalendarLinkOutcome =
  | { readonly kind: 'calendar-link'; readonly link: CalendarLink | null }
  | LinkRefusal

/** The live link of a calendar, if it has one: one's own, or any by a coordinator. Its address is not known any more. */
export async function showCalendarLink(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  owner: CalendarOwner,
): Promise<CalendarLinkOutcome> {
  const refusal = refuse(actor, owner, await readSituation(deps.stores.files, deps.clock.now()))
  return refusal ?? { kind: 'calendar-link', link: await deps.stores.calendarLinks.of(owner) }
}

export type MakeCalendarLinkOutcome =
  /** `replaced`: the calendar had a link, which opens nothing any more. */
  | { readonly kind: 'link-made'; readonly url: string; readonly replaced: boolean }
  /** It has a link, and nobody asked for a new one. */
  | { readonly kind: 'has-link'; readonly link: CalendarLink }
  | LinkRefusal

/** Makes the secret address of a calendar; with `renew`, also where there is one, which opens nothing any more. */
export async function makeCalendarLink(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'newToken'>,
  actor: Actor,
  request: { readonly owner: CalendarOwner; readonly renew: boolean; readonly baseUrl: string },
): Promise<MakeCalendarLinkOutcome> {
  const now = deps.clock.now()
  const { owner, renew, baseUrl } = request
  const token = deps.newToken()
  return deps.stores.save(async (tx): Promise<MakeCalendarLinkOutcome> => {
    const refusal = refuse(actor, owner, await readSituation(tx.files, now))
    if (refusal) return refusal
    const before = await tx.calendarLinks.of(owner)
    if (before && !renew) return { kind: 'has-link', link: before }
    await tx.calendarLinks.put(token, { owner, madeAt: now, madeBy: actor.name })
    await tx.audit.append(auditLine(actor, now, 'makeCalendarLink', owner))
    return { kind: 'link-made', url: `${baseUrl}/calendar/${token}.ics`, replaced: before !== null }
  })
}

export type RevokeCalendarLinkOutcome =
  | { readonly kind: 'link-revoked' }
  | { readonly kind: 'no-calendar-link' }
  | LinkRefusal

/** Takes the address of a calendar away: from now on it opens nothing. */
export async function revokeCalendarLink(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  actor: Actor,
  owner: CalendarOwner,
): Promise<RevokeCalendarLinkOutcome> {
  const now = deps.clock.now()
  return deps.stores.save(async (tx): Promise<RevokeCalendarLinkOutcome> => {
    const refusal = refuse(actor, owner, await readSituation(tx.files, now))
    if (refusal) return refusal
    if (!(await tx.calendarLinks.revoke(owner))) return { kind: 'no-calendar-link' }
    await tx.audit.append(auditLine(actor, now, 'revokeCalendarLink', owner))
    return { kind: 'link-revoked' }
  })
}

function refuse(actor: Actor, owner: CalendarOwner, situation: Situation): LinkRefusal | null {
  const verb = actor.person === owner ? 'ownCalendarLink' : 'calendarLinks'
  if (!may(actor, verb, situation.configuration.permissions)) return { kind: 'not-allowed' }
  if (owner !== wholeTeam && !isPerson(situation.people, owner)) {
    return { kind: 'unknown-person', person: owner }
  }
  return null
}
