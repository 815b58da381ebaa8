import type { Logger } from 'pino'
import { DomainError } from '../domain/errors.ts'
import type { Happening } from '../domain/events.ts'
import type { Alarm } from '../notify/alarm.ts'
import { localPlace } from '../notify/page/localPlace.ts'
import type { PagePlace } from '../notify/page/place.ts'
import { createPublisher } from '../notify/page/publisher.ts'
import { remotePlace } from '../notify/page/remotePlace.ts'
import { type Environment, secretOf } from '../storage/files/formats/secrets.ts'
import type { AppDependencies } from './dependencies.ts'
import { remoteAccessOf, sshOf } from './remoteAccess.ts'

/** The secrets that say where the weeks are published (scheduling facts §3.9). */
const prefix = 'tomatic.publishStatic'

/**
 * Where the weeks are published; null where the environment names no place. Without host, the path is one of this
 * machine. Throws `DomainError`: `publishing-incomplete`, `setting-malformed`.
 */
export function publishingPlace(env: Environment, home: string, systemUser: string): PagePlace | null {
  const access = remoteAccessOf(env, prefix, systemUser)
  const path = secretOf(env, `${prefix}.path`)
  if (path === null) {
    if (access) throw new DomainError('publishing-incomplete')
    return null
  }
  return access ? remotePlace(sshOf(home), access, path) : localPlace(path)
}

/** Keeps the published pages as the timetables are; returns what ends it. */
export function startPublishing(parts: {
  readonly place: PagePlace
  readonly deps: AppDependencies
  readonly alarm: Alarm
  readonly log: Logger
}): () => Promise<void> {
  const { place, deps, alarm, log } = parts
  const { stores, clock, newId, events } = deps
  const publisher = createPublisher({
    place,
    stores,
    clock,
    newId,
    alarm,
    warn: (what, error) => log.warn({ error, place: place.name }, what),
    noticeWaiting: () => events.publish({ kind: 'notice-waiting' }),
  })
  const unsubscribe = events.subscribe((happening) => {
    if (mayConcernPages(happening)) publisher.wake()
  })
  publisher.start()
  return async () => {
    unsubscribe()
    await publisher.stop()
  }
}

/** The queue and its calls change all the time and are on no page. */
function mayConcernPages({ kind }: Happening): boolean {
  switch (kind) {
    case 'agent-paused':
    case 'agent-resumed':
    case 'member-added':
    case 'member-removed':
    case 'queue-programmed':
    case 'queue-states-changed':
    case 'call-changed':
    case 'notice-waiting':
      return false
    default:
      return true
  }
}
