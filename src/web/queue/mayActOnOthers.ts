import { may } from '../../domain/permissions.ts'
import type { Visit } from '../visit.ts'

/** True when the person may pause, add and remove others. */
export function mayActOnOthers(visit: Visit): boolean {
  return may(visit.actor, 'changeOthersQueueState', visit.configuration.permissions)
}
