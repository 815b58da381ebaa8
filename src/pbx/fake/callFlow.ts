import type { PbxCall } from '../../domain/ports/pbx.ts'
import { answerDelayMs, type PlannedCall } from './calls.ts'
import { longestIdle } from './phones.ts'
import {
  type ActiveCall,
  dateAt,
  instantOf,
  type Phone,
  type Queue,
  type Simulation,
  secondsBetween,
} from './simulation.ts'

/** Lets a call into a queue, or turns it away (null) when too many wait already. */
export function arrive(simulation: Simulation, queue: Queue, plan: PlannedCall): ActiveCall | null {
  const { profile, nowMs } = simulation
  const call: ActiveCall = {
    plan,
    queue,
    stage: { kind: 'waiting' },
    attempts: 0,
    cancelPatience: () => {},
  }
  if (unansweredCount(queue) >= profile.maxWaiting) {
    lose(simulation, call, 'bounced')
    return null
  }
  const outcome = plan.patienceMs < profile.maxWaitSeconds * 1000 ? 'abandoned' : 'timedout'
  const waitMs = Math.min(plan.patienceMs, profile.maxWaitSeconds * 1000)
  call.cancelPatience = simulation.timeline.schedule(nowMs + waitMs, { kind: 'giveUp', call, outcome })
  queue.calls.add(call)
  return call
}

/** Rings the longest idle agents for the callers who wait, the first come first. */
export function dispatch(simulation: Simulation): void {
  for (const queue of simulation.queues.values()) {
    for (const call of queue.calls) {
      if (call.stage.kind !== 'waiting') continue
      const phone = longestIdle(simulation, queue)
      if (!phone) break
      ring(simulation, call, phone)
    }
  }
}

/** Rings an idle phone for a waiting call. */
export function ring(simulation: Simulation, call: ActiveCall, phone: Phone): void {
  const { profile, seed, nowMs, timeline } = simulation
  call.attempts += 1
  const delayMs = answerDelayMs(profile, seed, call.plan.id, call.attempts)
  const cancel =
    delayMs === null
      ? timeline.schedule(nowMs + profile.ringSeconds * 1000, { kind: 'ringOut', call })
      : timeline.schedule(nowMs + delayMs, { kind: 'answer', call })
  call.stage = { kind: 'ringing', phone, cancel }
  phone.state = { kind: 'ringing', call }
  simulation.outbox.push({ kind: 'ring', ...about(simulation, call), extension: phone.extension })
}

/** The agent takes the call that rings. */
export function answer(simulation: Simulation, call: ActiveCall): void {
  if (call.stage.kind !== 'ringing') return
  const { phone } = call.stage
  const { nowMs } = simulation
  call.cancelPatience()
  const cancel = simulation.timeline.schedule(nowMs + call.plan.talkMs, { kind: 'hangUp', call })
  call.stage = { kind: 'talking', phone, sinceMs: nowMs, cancel }
  phone.state = { kind: 'incall', call }
  simulation.outbox.push({
    kind: 'answer',
    ...about(simulation, call),
    extension: phone.extension,
    waitSeconds: secondsBetween(call.plan.startsAtMs, nowMs),
  })
}

/** The phone stops ringing without an answer and the caller waits on; its agent is last in line from now. */
export function stopRinging(simulation: Simulation, call: ActiveCall): void {
  if (call.stage.kind !== 'ringing') return
  const { phone, cancel } = call.stage
  cancel()
  call.stage = { kind: 'waiting' }
  becomeIdle(simulation, phone)
  simulation.outbox.push({ kind: 'miss', ...about(simulation, call), extension: phone.extension })
}

/** The conversation ends; the agent wraps up. */
export function hangUp(simulation: Simulation, call: ActiveCall): void {
  if (call.stage.kind !== 'talking') return
  const { phone, sinceMs, cancel } = call.stage
  cancel()
  const talkSeconds = secondsBetween(sinceMs, simulation.nowMs)
  const waitSeconds = secondsBetween(call.plan.startsAtMs, sinceMs)
  record(simulation, call, { extension: phone.extension, waitSeconds, talkSeconds, outcome: 'answered' })
  const wrapUpEndsMs = simulation.nowMs + call.plan.wrapUpMs
  phone.state = {
    kind: 'wrapup',
    cancel: simulation.timeline.schedule(wrapUpEndsMs, { kind: 'wrappedUp', phone }),
  }
  simulation.outbox.push({
    kind: 'hangup',
    ...about(simulation, call),
    extension: phone.extension,
    talkSeconds,
  })
}

/** The caller is gone before anybody answered. */
export function lose(
  simulation: Simulation,
  call: ActiveCall,
  outcome: Exclude<PbxCall['outcome'], 'answered'>,
): void {
  const phone = call.stage.kind === 'ringing' ? call.stage.phone : null
  if (call.stage.kind === 'ringing') call.stage.cancel()
  // Whose phone rang in vain keeps the place in line.
  if (phone) phone.state = { kind: 'idle' }
  const waitSeconds = secondsBetween(call.plan.startsAtMs, simulation.nowMs)
  record(simulation, call, { extension: null, waitSeconds, talkSeconds: 0, outcome })
  const extension = phone?.extension ?? null
  simulation.outbox.push({ kind: 'lost', ...about(simulation, call), outcome, extension, waitSeconds })
}

/** The phone is free for a call, behind all who have been free for longer. */
export function becomeIdle(simulation: Simulation, phone: Phone): void {
  phone.state = { kind: 'idle' }
  phone.idleSinceMs = simulation.nowMs
}

function unansweredCount(queue: Queue): number {
  return [...queue.calls].filter((call) => call.stage.kind !== 'talking').length
}

function record(
  simulation: Simulation,
  call: ActiveCall,
  end: Pick<PbxCall, 'extension' | 'waitSeconds' | 'talkSeconds' | 'outcome'>,
): void {
  const { plan, queue } = call
  queue.calls.delete(call)
  const date = dateAt(simulation, plan.startsAtMs).toString()
  const startedAt = instantOf(plan.startsAtMs).toString()
  const records = queue.records.get(date) ?? []
  records.push({ id: plan.id, phone: plan.phone, startedAt, ...end })
  queue.records.set(date, records)
}

function about(simulation: Simulation, call: ActiveCall) {
  const { plan, queue } = call
  return { at: instantOf(simulation.nowMs), queue: queue.name, callId: plan.id, phone: plan.phone }
}
