import type { ExtensionOwner } from '../../domain/ports/pbx.ts'
import type { Agent } from '../../domain/queue/queue.ts'
import { createRandom, exponential, seedFrom } from './random.ts'
import { dateAt, type Phone, type Queue, type Simulation, secondsBetween } from './simulation.ts'

/** The phone of an extension; one never heard of before is registered and idle since now. */
export function phoneOf(simulation: Simulation, extension: string): Phone {
  const known = simulation.phones.get(extension)
  if (known) return known
  const phone: Phone = {
    extension,
    registered: true,
    state: { kind: 'idle' },
    idleSinceMs: simulation.nowMs,
    chance: createRandom(seedFrom(simulation.seed, 'outages', extension)),
    cancelRegistration: () => {},
  }
  simulation.phones.set(extension, phone)
  scheduleOutage(simulation, phone)
  return phone
}

/** Settles when the phone drops out next, in place of what was settled before. */
export function scheduleOutage(simulation: Simulation, phone: Phone): void {
  phone.cancelRegistration()
  const { outage } = simulation.profile
  if (!outage) return
  const gapMs = Math.ceil(exponential(phone.chance, outage.meanHoursBetween * 3600)) * 1000
  phone.cancelRegistration = simulation.timeline.schedule(simulation.nowMs + gapMs, { kind: 'outage', phone })
}

/** The phone of that queue that rings next: not paused, registered, idle for longest; null when there is none. */
export function longestIdle(simulation: Simulation, queue: Queue): Phone | null {
  let longest: Phone | null = null
  for (const { extension, paused } of queue.members) {
    const phone = phoneOf(simulation, extension)
    if (paused || !phone.registered || phone.state.kind !== 'idle') continue
    if (longest === null || phone.idleSinceMs < longest.idleSinceMs) longest = phone
  }
  return longest
}

/** The members of a queue as the port tells them, with their figures of today in that queue. */
export function agentsOf(simulation: Simulation, queue: Queue, ownerOf: ExtensionOwner): Agent[] {
  const today = queue.records.get(dateAt(simulation, simulation.nowMs).toString()) ?? []
  return queue.members.map(({ extension, paused }) => {
    const phone = phoneOf(simulation, extension)
    const { key, name } = ownerOf(extension)
    let ncalls = 0
    let secondsInCalls = 0
    let lastEndMs = 0
    for (const call of today) {
      if (call.extension !== extension) continue
      ncalls += 1
      secondsInCalls += call.talkSeconds
      lastEndMs = Math.max(
        lastEndMs,
        Date.parse(call.startedAt) + (call.waitSeconds + call.talkSeconds) * 1000,
      )
    }
    return {
      key,
      extension,
      name,
      paused,
      disconnected: !phone.registered,
      // As on real exchanges, a phone on the hook is available while its agent wraps up; the flag tells.
      available: phone.registered && (phone.state.kind === 'idle' || phone.state.kind === 'wrapup'),
      ringing: phone.state.kind === 'ringing',
      incall: phone.state.kind === 'incall',
      ncalls,
      secondsInCalls,
      secondsSinceLastCall: ncalls === 0 ? 0 : Math.max(0, secondsBetween(lastEndMs, simulation.nowMs)),
      flags: phone.registered && phone.state.kind === 'wrapup' ? ['wrapup'] : [],
    }
  })
}
