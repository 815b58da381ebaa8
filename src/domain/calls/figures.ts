import { Temporal } from 'temporal-polyfill'
import type { PbxCall } from '../ports/pbx.ts'
import type { Call, CallOutcome } from './call.ts'

/** A call as figures count it; seconds are null where not known. */
export interface CountedCall {
  readonly startedAt: Temporal.Instant
  readonly outcome: CallOutcome
  readonly waitSeconds: number | null
  readonly talkSeconds: number | null
  /** Who took it; null when nobody did, or an extension that nobody has. */
  readonly person: string | null
  readonly isNoted: boolean
}

/** Figures of a day; calls outside the opening hours count only as such. */
export interface CallFigures {
  readonly received: number
  readonly answered: number
  /** Gone before anybody answered, dropped after a long wait and turned away included. */
  readonly lost: number
  readonly outsideHours: number
  /** Of the calls received, how many were answered within `serviceSeconds`. */
  readonly inTime: number
  readonly serviceSeconds: number
  /** Over the calls whose wait is known; null when there is none. */
  readonly averageWaitSeconds: number | null
  readonly longestWaitSeconds: number | null
  readonly talkSeconds: number
  readonly noted: number
  readonly agents: readonly AgentFigures[]
}

export interface AgentFigures {
  readonly person: string
  readonly answered: number
  readonly talkSeconds: number
}

/**
 * The calls of a day, each once: those that the exchange tells of, which knows also what we missed, and of our own
 * those that it no longer knows but that had an outcome. `ownerOf` gives the person of an extension.
 */
export function countedCalls(
  ours: readonly Call[],
  told: readonly PbxCall[],
  ownerOf: (extension: string) => string | null,
): CountedCall[] {
  const byId = new Map(ours.map((call) => [call.pbxCallId, call]))
  const counted: CountedCall[] = []
  for (const call of told) {
    const own = byId.get(call.id)
    byId.delete(call.id)
    const takenAt = call.outcome === 'answered' ? call.extension : null
    counted.push({
      startedAt: Temporal.Instant.from(call.startedAt),
      outcome: call.outcome,
      waitSeconds: call.waitSeconds,
      talkSeconds: call.talkSeconds,
      person: takenAt === null ? null : (own?.person ?? ownerOf(takenAt)),
      isNoted: own?.note !== null && own?.note !== undefined,
    })
  }
  for (const call of byId.values()) {
    if (call.outcome === null) continue
    const { startedAt, outcome, waitSeconds, talkSeconds } = call
    const person = outcome === 'answered' ? call.person : null
    counted.push({ startedAt, outcome, waitSeconds, talkSeconds, person, isNoted: call.note !== null })
  }
  return counted
}

/** Figures of the calls of a day that is open from an instant until just before another. */
export function figuresOf(
  calls: readonly CountedCall[],
  open: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
  serviceSeconds: number,
): CallFigures {
  const inHours = calls.filter(({ startedAt }) => isWithin(startedAt, open))
  const answered = inHours.filter(({ outcome }) => outcome === 'answered')
  const waits = inHours.flatMap(({ waitSeconds }) => waitSeconds ?? [])
  return {
    received: inHours.length,
    answered: answered.length,
    lost: inHours.length - answered.length,
    outsideHours: calls.length - inHours.length,
    inTime: answered.filter(({ waitSeconds }) => waitSeconds !== null && waitSeconds <= serviceSeconds)
      .length,
    serviceSeconds,
    averageWaitSeconds: waits.length === 0 ? null : Math.round(sum(waits) / waits.length),
    longestWaitSeconds: waits.length === 0 ? null : Math.max(...waits),
    talkSeconds: sum(answered.map(({ talkSeconds }) => talkSeconds ?? 0)),
    noted: inHours.filter(({ isNoted }) => isNoted).length,
    agents: agentsOf(answered),
  }
}

/** Whole per cent of the calls received that were answered in time; null without calls. */
export function serviceLevel({ received, inTime }: CallFigures): number | null {
  return received === 0 ? null : Math.round((inTime / received) * 100)
}

function agentsOf(answered: readonly CountedCall[]): AgentFigures[] {
  const agents = new Map<string, AgentFigures>()
  for (const { person, talkSeconds } of answered) {
    if (person === null) continue
    const known = agents.get(person) ?? { person, answered: 0, talkSeconds: 0 }
    agents.set(person, {
      person,
      answered: known.answered + 1,
      talkSeconds: known.talkSeconds + (talkSeconds ?? 0),
    })
  }
  return [...agents.values()].sort((a, b) => b.answered - a.answered || (a.person < b.person ? -1 : 1))
}

function isWithin(
  instant: Temporal.Instant,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): boolean {
  return Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, until) < 0
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
