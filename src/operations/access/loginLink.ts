import { isPerson } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/** How long a sign-in link works. */
export const linkMinutes = 10
/** How long a browser stays signed in. */
export const sessionHours = 10

export type LinkOutcome =
  | { readonly kind: 'link'; readonly url: string; readonly minutes: number }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown-person'; readonly person: string }

/** A link with which a person signs in to the dashboard once; for oneself, or by the terminal for anybody. */
export async function createLoginLink(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'realNow' | 'newToken'>,
  actor: Actor,
  request: { readonly person: string; readonly baseUrl: string },
): Promise<LinkOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { person } = request
  if (!isPerson(situation.people, person)) return { kind: 'unknown-person', person }
  const mayForOthers = actor.door === 'cli' && may(actor, 'editProfiles', situation.configuration.permissions)
  if (actor.person !== person && !mayForOthers) return { kind: 'not-allowed' }
  const token = deps.newToken()
  await deps.stores.save(async (tx) => {
    await tx.links.add(token, { person, expiresAtMs: deps.realNow() + linkMinutes * 60_000 })
    await tx.audit.append(auditLine(actor, situation.now, 'createLoginLink', person))
  })
  return { kind: 'link', url: `${request.baseUrl}/login/${token}`, minutes: linkMinutes }
}

export type SignInOutcome =
  | {
      readonly kind: 'signed-in'
      readonly session: string
      readonly person: string
      readonly expiresAtMs: number
    }
  | { readonly kind: 'link-gone' }

/** Consumes a link and opens a session. */
export async function signInWithLink(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'realNow' | 'newToken'>,
  token: string,
): Promise<SignInOutcome> {
  const session = deps.newToken()
  return deps.stores.save(async (tx): Promise<SignInOutcome> => {
    const link = await tx.links.consume(token, deps.realNow())
    if (!link) return { kind: 'link-gone' }
    const expiresAtMs = await openSession(deps, tx, session, link.person)
    return { kind: 'signed-in', session, person: link.person, expiresAtMs }
  })
}

/** Opens a session for whoever the demo's visitor says to be; only the demo offers this door. */
export async function signInAs(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'realNow' | 'newToken'>,
  person: string,
): Promise<{ session: string; expiresAtMs: number }> {
  const session = deps.newToken()
  const expiresAtMs = await deps.stores.save((tx) => openSession(deps, tx, session, person))
  return { session, expiresAtMs }
}

/** Closes a session. */
export async function signOut(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'realNow'>,
  session: string,
): Promise<void> {
  await deps.stores.save(async (tx) => {
    const closed = await tx.sessions.consume(session, deps.realNow())
    if (!closed) return
    await tx.audit.append(auditLine(visitor(closed.person), deps.clock.now(), 'signOut', closed.person))
  })
}

/** Opens a session and returns when it ends, in real milliseconds. */
async function openSession(
  deps: Pick<Dependencies, 'clock' | 'realNow'>,
  tx: Saving,
  session: string,
  person: string,
): Promise<number> {
  const expiresAtMs = deps.realNow() + sessionHours * 3_600_000
  await tx.sessions.add(session, { person, expiresAtMs })
  await tx.audit.append(auditLine(visitor(person), deps.clock.now(), 'signIn', person))
  return expiresAtMs
}

function visitor(person: string): Actor {
  return { person, name: person, role: 'operator', door: 'web' }
}

/** The person of a session, or null when it is unknown, over, or the person is no longer there. */
export async function personOfSession(
  deps: Pick<Dependencies, 'stores' | 'realNow'>,
  session: string,
): Promise<string | null> {
  const ticket = await deps.stores.sessions.find(session, deps.realNow())
  if (!ticket) return null
  const { value: people } = await deps.stores.files.people()
  return isPerson(people, ticket.person) ? ticket.person : null
}
