import { Temporal } from 'temporal-polyfill'
import type { AuditLine } from '../../src/domain/ports/stores.ts'
import type { Pause } from '../../src/domain/queue/queue.ts'

/** An instant of a Monday in UTC. */
export function at(time: string): Temporal.Instant {
  return Temporal.Instant.from(`2030-01-07T${time}Z`)
}

export function auditLine(changes: Partial<AuditLine> = {}): AuditLine {
  return {
    at: at('09:00:00'),
    who: 'alba',
    door: 'chat',
    verb: 'pauseAgent',
    subject: 'bernat',
    before: '',
    after: 'paused',
    ...changes,
  }
}

export function pause(id: string, changes: Partial<Pause> = {}): Pause {
  return { id, person: 'alba', since: at('09:00:00'), until: null, reason: 'dentist', by: 'alba', ...changes }
}
