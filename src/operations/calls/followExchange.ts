import type { Call } from '../../domain/calls/call.ts'
import { cleanPhone } from '../../domain/calls/phone.ts'
import { answered, hungUp, lost, missed, newCall, rung } from '../../domain/calls/progress.ts'
import type { PbxEvent } from '../../domain/ports/pbxEvents.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Dependencies } from '../dependencies.ts'
import { receiveCall, whoIsAt } from './receiveCall.ts'

type CallDependencies = Pick<Dependencies, 'stores' | 'clock' | 'newId' | 'events'>
export type CallEvent = Exclude<PbxEvent, { kind: 'registration' }>

/** Keeps what the exchange tells of a call of our queue; that of other queues is not ours. */
export async function followExchange(deps: CallDependencies, event: PbxEvent): Promise<void> {
  if (event.kind === 'registration') return
  const { value: configuration } = await deps.stores.files.configuration()
  if (event.queue !== configuration.pbx.queue) return
  if (event.kind === 'ring') {
    await receiveCall(deps, { ...event })
    return
  }
  const change = await deps.stores.save((tx) => keep(deps, tx, event))
  if (change) deps.events.publish({ kind: 'call-changed', ...change })
}

async function keep(
  deps: CallDependencies,
  tx: Saving,
  event: Exclude<CallEvent, { kind: 'ring' }>,
): Promise<{ call: Call; before: Call | null } | null> {
  const before = await tx.calls.findByPbxId(event.callId)
  const known = before ?? unheardOf(deps, event)
  const call = await progressed(tx, known, event)
  if (call === before) return null
  await (before ? tx.calls.replace(call) : tx.calls.add(call))
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
