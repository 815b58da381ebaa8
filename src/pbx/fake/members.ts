import type { QueueMember } from '../../domain/ports/pbx.ts'
import { stopRinging } from './callFlow.ts'
import { phoneOf } from './phones.ts'
import type { Queue, Simulation } from './simulation.ts'

/**
 * Makes these the members of the queue. What rings at somebody who is paused or gone goes on to others; a
 * conversation goes on to its end. The first of two members with the same extension counts, none without counts.
 */
export function setMembers(simulation: Simulation, queue: Queue, members: readonly QueueMember[]): void {
  const byExtension = new Map<string, QueueMember>()
  for (const { extension, paused } of members) {
    if (extension === '' || byExtension.has(extension)) continue
    byExtension.set(extension, { extension, paused })
    phoneOf(simulation, extension)
  }
  queue.members = [...byExtension.values()]
  for (const call of queue.calls) {
    if (call.stage.kind !== 'ringing') continue
    const member = byExtension.get(call.stage.phone.extension)
    if (!member || member.paused) stopRinging(simulation, call)
  }
}

/** Pauses or resumes a member of that queue; nobody else. */
export function setPaused(simulation: Simulation, queue: Queue, extension: string, paused: boolean): void {
  const members = queue.members.map((member) =>
    member.extension === extension ? { extension, paused } : member,
  )
  setMembers(simulation, queue, members)
}
