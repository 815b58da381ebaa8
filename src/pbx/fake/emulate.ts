import type { Emulated } from '../../domain/ports/pbxEmulation.ts'
import { arrive, becomeIdle, dispatch, ring } from './callFlow.ts'
import { planCall } from './calls.ts'
import { phoneOf } from './phones.ts'
import type { ActiveCall, Phone, Queue, Simulation } from './simulation.ts'

/** Lets a caller in now; with an extension, that phone rings whoever else is free. */
export function emulateCall(
  simulation: Simulation,
  queue: Queue,
  extension: string | undefined,
  phone: string | undefined,
): Emulated {
  const refusal = extension === undefined ? null : refusalOf(simulation, queue, extension)
  if (refusal) return refusal
  simulation.emulatedCount += 1
  const { profile, seed, nowMs } = simulation
  const callId = `${queue.name}-emulated-${nowMs}-${simulation.emulatedCount}`
  const call = arrive(simulation, queue, planCall(profile, seed, callId, nowMs, phone))
  if (!call) return { kind: 'turned-away', callId }
  if (extension !== undefined) ringAt(simulation, call, phoneOf(simulation, extension))
  dispatch(simulation)
  const { stage } = call
  return stage.kind === 'ringing'
    ? { kind: 'ringing', callId, extension: stage.phone.extension }
    : { kind: 'waiting', callId }
}

function ringAt(simulation: Simulation, call: ActiveCall, device: Phone): void {
  if (device.state.kind === 'wrapup') {
    device.state.cancel()
    becomeIdle(simulation, device)
  }
  ring(simulation, call, device)
}

function refusalOf(simulation: Simulation, queue: Queue, extension: string): Emulated | null {
  const member = queue.members.find((candidate) => candidate.extension === extension)
  if (!member) return { kind: 'cannot-ring', reason: 'not-in-queue' }
  if (member.paused) return { kind: 'cannot-ring', reason: 'paused' }
  const { registered, state } = phoneOf(simulation, extension)
  if (!registered) return { kind: 'cannot-ring', reason: 'disconnected' }
  if (state.kind === 'ringing' || state.kind === 'incall') return { kind: 'cannot-ring', reason: 'busy' }
  return null
}
