import type { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../domain/calendar/shift.ts'
import { weekdayOf } from '../../domain/calendar/weekday.ts'
import type { CallProfile, SecondsTail } from './profile.ts'
import { between, chance, createRandom, exponential, type Random, seedFrom } from './random.ts'

/** What a caller brings along, settled before the call meets any agent; times in milliseconds. */
export interface PlannedCall {
  readonly id: string
  readonly phone: string
  readonly startsAtMs: number
  readonly patienceMs: number
  readonly talkMs: number
  readonly wrapUpMs: number
}

/** The calls that reach a queue on a date, in order: a function of profile, seed, queue and date alone. */
export function callsOn(
  profile: CallProfile,
  seed: number,
  queue: string,
  date: Temporal.PlainDate,
): PlannedCall[] {
  if (!profile.days.includes(weekdayOf(date))) return []
  const arrivals = createRandom(seedFrom(seed, 'arrivals', queue, date.toString()))
  const calls: PlannedCall[] = []
  for (const { from, to, perHour } of profile.arrivals) {
    if (perHour <= 0) continue
    const endMs = instantAt(profile.hours.timezone, date, to).epochMilliseconds
    let atMs = instantAt(profile.hours.timezone, date, from).epochMilliseconds
    while (true) {
      atMs += Math.ceil(exponential(arrivals, 3600 / perHour)) * 1000
      if (atMs >= endMs) break
      const id = `${queue}-${date}-${String(calls.length + 1).padStart(4, '0')}`
      calls.push(planCall(profile, seed, id, atMs))
    }
  }
  return calls
}

/** A call with the chance that belongs to its id; `phone` overrides the invented one. */
export function planCall(
  profile: CallProfile,
  seed: number,
  id: string,
  startsAtMs: number,
  phone?: string,
): PlannedCall {
  const random = createRandom(seedFrom(seed, 'call', id))
  const invented = inventedPhone(random)
  return {
    id,
    phone: phone ?? invented,
    startsAtMs,
    patienceMs: tailMs(random, profile.patience),
    talkMs: tailMs(random, profile.talk),
    wrapUpMs: between(random, profile.wrapUp.min, profile.wrapUp.max) * 1000,
  }
}

/** After how many milliseconds the `attempt`-th agent (from 1) answers; null when the phone rings out. */
export function answerDelayMs(
  profile: CallProfile,
  seed: number,
  callId: string,
  attempt: number,
): number | null {
  const random = createRandom(seedFrom(seed, 'attempt', callId, attempt))
  if (chance(random, profile.missChance)) return null
  return between(random, profile.answer.min, profile.answer.max) * 1000
}

/**
 * One of 200 numbers that nobody mistakes for real, half of them mobile: `6000000NN` and `9720000NN`. A small stock,
 * so that people call again and the log of calls has something to tell.
 */
export function inventedPhone(random: Random): string {
  const prefix = chance(random, 0.5) ? '6000000' : '9720000'
  return `${prefix}${String(between(random, 0, 99)).padStart(2, '0')}`
}

function tailMs(random: Random, { min, mean }: SecondsTail): number {
  return Math.round(min + exponential(random, mean - min)) * 1000
}
