import { becomeIdle, hangUp, stopRinging } from './callFlow.ts'
import { scheduleOutage } from './phones.ts'
import { between } from './random.ts'
import { instantOf, type Phone, type Simulation } from './simulation.ts'

/** Registers or unregisters a phone by hand; it then stays so (unregistered until told otherwise). */
export function setRegistered(simulation: Simulation, phone: Phone, registered: boolean): void {
  phone.cancelRegistration()
  if (phone.registered !== registered) change(simulation, phone, registered)
  if (registered) scheduleOutage(simulation, phone)
}

/** The phone of an idle member drops out for a while; one that is busy or in no queue is spared this time. */
export function startOutage(simulation: Simulation, phone: Phone): void {
  const { outage } = simulation.profile
  if (!outage || phone.state.kind !== 'idle' || !isMember(simulation, phone.extension)) {
    scheduleOutage(simulation, phone)
    return
  }
  change(simulation, phone, false)
  const lastsMs = between(phone.chance, outage.duration.min, outage.duration.max) * 1000
  phone.cancelRegistration = simulation.timeline.schedule(simulation.nowMs + lastsMs, {
    kind: 'return',
    phone,
  })
}

/** The phone is back by itself. */
export function endOutage(simulation: Simulation, phone: Phone): void {
  change(simulation, phone, true)
  scheduleOutage(simulation, phone)
}

function change(simulation: Simulation, phone: Phone, registered: boolean): void {
  phone.registered = registered
  const { state } = phone
  if (registered && state.kind === 'idle') becomeIdle(simulation, phone)
  if (!registered && state.kind === 'ringing') stopRinging(simulation, state.call)
  if (!registered && state.kind === 'incall') hangUp(simulation, state.call)
  const { extension } = phone
  simulation.outbox.push({ kind: 'registration', at: instantOf(simulation.nowMs), extension, registered })
}

function isMember(simulation: Simulation, extension: string): boolean {
  return [...simulation.queues.values()].some((queue) =>
    queue.members.some((member) => member.extension === extension),
  )
}
