import type { Temporal } from 'temporal-polyfill'
import { clockText, momentText } from '../messages/when.ts'
import type { Visit } from './visit.ts'

/** `paused until 10:15`, with the day when that is not today. */
export function pausedUntilText(visit: Visit, until: Temporal.Instant): string {
  const { web, times } = visit.messages
  const clock = clockText(until, visit.timezone)
  const moment = momentText(times, until, visit.now, visit.timezone)
  return moment === clock ? web.queue.pausedUntil(clock) : web.queue.pausedUntilLater(moment)
}
