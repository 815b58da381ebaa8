import type { Call } from '../../domain/calls/call.ts'
import { cleanPhone } from '../../domain/calls/phone.ts'
import { answered, hungUp, lost, missed, newCall, rung } from '../../domain/calls/progress.ts'
import type { PbxEvent } from '../../domain/ports/pbxEvents.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Dependencies } from '../dependencies.ts'
import { type CallChange, keepRing, whoIsAt } from './receiveCall.ts'

type CallDependencies = Pick<Dependencies, 'stores' | 'clock' | 'newId' | 'events'>
type CallEvent = Exclude<PbxEvent, { kind: 'registration' }>

/** Keeps what the exchange tells of the calls of our queue, as one; those of other queues are not ours. */
export async function followExchange(deps: CallDependencies, events: readonly PbxEvent[]): Promise<void> {
  const { value: configuration } = await deps.stores.files.configuration()
  const ours: CallEvent[] = []
  for (const event of events) {
    if (event.kind !== 'registration' && event.queue === configuration.pbx.queue) ours.push(event)
  }
  if (ours.length === 0) return
  const changes = await deps.stores.save(async (tx) => {
    const kept: CallChange[] = []
    for (const event of ours) {
      const change = event.kind === 'ring' ? await keepRing(deps, tx, event) : await keep(deps, tx, event)
      if (change.call !== change.before) kept.push(change)
    }
    return kept
  })
  for (const change of changes) deps.events.publish({ kind: 'call-changed', ...change })
}

async function keep(
  deps: CallDependencies,
  tx: Saving,
  event: Exclude<CallEvent, { kind: 'ring' }>,
): Promise<CallChange> {
  const before = await tx.calls.findByPbxId(event.callId)
  const call = await progressed(tx, before ?? unheardOf(deps, event), event)
  if (before === null) await tx.calls.add(call)
  else if (call !== before) await tx.calls.replace(call)
  return { call, before }
}

/** A call whose ring we have missed, or one that was lost before it ever rang. */
function unheardOf(deps: CallDependencies, event: CallEvent): Call {
  const waited = 'waitSeconds' in event ? event.waitSeconds : 0
  return newCall({
    id: deps.newId(),
    pbxCallId: event.callId,
    phone: cleanPhone(event.phone),
    startedAt: event.at.subtract({ seconds: waited }),
  })
}

async function progressed(
  tx: Saving,
  call: Call,
  event: Exclude<CallEvent, { kind: 'ring' }>,
): Promise<Call> {
  if (event.kind === 'lost') return lost(call, event.at, event.outcome, event.waitSeconds)
  const { extension, at } = event
  if (event.kind === 'miss') return missed(call, extension, at)
  const there =
    call.extension === extension
      ? call
      : rung(call, { extension, at, person: await whoIsAt(tx, extension, at) })
  return event.kind === 'answer'
    ? answered(there, at, event.waitSeconds)
    : hungUp(there, at, event.talkSeconds)
}
