import { Temporal } from 'temporal-polyfill'
import type { Call } from '../../../src/domain/calls/call.ts'
import { newCall } from '../../../src/domain/calls/progress.ts'

/** An instant of a Wednesday in UTC. */
export function at(time: string): Temporal.Instant {
  return Temporal.Instant.from(`2026-11-25T${time}Z`)
}

/** A call at nine that rings at the phone of Alba, unless told otherwise. */
export function callOf(id: string, changes: Partial<Call> = {}): Call {
  const base = newCall({ id, pbxCallId: `pbx-${id}`, phone: '600111222', startedAt: at('09:00:00') })
  return { ...base, extension: '3040', person: 'alba', ringingAt: at('09:00:00'), ...changes }
}
