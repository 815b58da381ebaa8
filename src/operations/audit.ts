import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../domain/permissions.ts'
import type { AuditLine } from '../domain/ports/stores.ts'

/** The audit line of something that an actor did. */
export function auditLine(
  actor: Actor,
  at: Temporal.Instant,
  verb: string,
  subject: string,
  before = '',
  after = '',
): AuditLine {
  return { at, who: actor.name, door: actor.door, verb, subject, before, after }
}
