import { Temporal } from 'temporal-polyfill'
import type { PbxCall, PbxStats } from '../domain/ports/pbx.ts'

export interface ServiceHours {
  readonly timezone: string
  /** Minutes after midnight; calls count as in hours from `opensAt` until just before `closesAt`. */
  readonly opensAt: number
  readonly closesAt: number
}

/**
 * Figures of a date out of its calls (telephony facts §1.8). Every call is counted in exactly one class: those of
 * other queues are tests, then early, late, and by outcome; means are over the calls that were summed (§12 row 21).
 */
export function dayStats(
  date: string,
  calls: readonly PbxCall[],
  callsOfOtherQueues: readonly PbxCall[],
  hours: ServiceHours,
): PbxStats {
  const early: PbxCall[] = []
  const late: PbxCall[] = []
  const inHours: PbxCall[] = []
  for (const call of calls) {
    const minute = minuteOfDay(call.startedAt, hours.timezone)
    if (minute < hours.opensAt) early.push(call)
    else if (minute >= hours.closesAt) late.push(call)
    else inHours.push(call)
  }
  const answered = inHours.filter((call) => call.outcome === 'answered')
  const talktime = sum(answered.map((call) => call.talkSeconds))
  const holdtime = sum(inHours.map((call) => call.waitSeconds))
  return {
    date,
    callsreceived: calls.length + callsOfOtherQueues.length,
    testcalls: callsOfOtherQueues.length,
    earlycalls: early.length,
    latecalls: late.length,
    answeredcalls: answered.length,
    abandonedcalls: inHours.filter((call) => call.outcome === 'abandoned').length,
    timedoutcalls: inHours.filter((call) => call.outcome === 'timedout').length,
    bouncedcalls: inHours.filter((call) => call.outcome === 'bounced').length,
    talktime,
    averagetalktime: mean(talktime, answered.length),
    holdtime,
    averageholdtime: mean(holdtime, inHours.length),
    maxholdtime: Math.max(0, ...inHours.map((call) => call.waitSeconds)),
  }
}

function minuteOfDay(instant: string, timezone: string): number {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone)
  return local.hour * 60 + local.minute
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function mean(total: number, count: number): number {
  return count === 0 ? 0 : Math.round(total / count)
}
