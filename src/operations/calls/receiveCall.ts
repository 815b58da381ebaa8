import type { Temporal } from 'temporal-polyfill'
import { type Call, idWithoutPbx } from '../../domain/calls/call.ts'
import { personAt } from '../../domain/calls/owner.ts'
import { cleanPhone } from '../../domain/calls/phone.ts'
import { newCall, rung } from '../../domain/calls/progress.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Dependencies } from '../dependencies.ts'
import { readDesiredQueue } from '../queue/desiredQueue.ts'
import { readSituation } from '../situation.ts'

/** A phone that rings, as a webhook or the exchange tells it. */
export interface Ring {
  readonly phone: string
  readonly extension: string
  /** Null where the exchange gives calls no id. */
  readonly callId: string | null
  /** Now, where it is not told. */
  readonly at?: Temporal.Instant
}

export type ReceiveOutcome =
  /** A call that we had not heard of, or that rings at another phone now. */
  | { readonly kind: 'ringing'; readonly call: Call; readonly before: Call | null }
  /** Told again, or too late to change anything. */
  | { readonly kind: 'known'; readonly call: Call }

/** Keeps the ring of a call: one call per call id, whoever told of it first. */
export async function receiveCall(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'newId' | 'events'>,
  ring: Ring,
): Promise<ReceiveOutcome> {
  const change = await deps.stores.save((tx) => keepRing(deps, tx, ring))
  if (change.call === change.before) return { kind: 'known', call: change.call }
  deps.events.publish({ kind: 'call-changed', ...change })
  return { kind: 'ringing', ...change }
}

/** A call as it is now and as it was; the same where nothing has changed, null where we had not heard of it. */
export interface CallChange {
  readonly call: Call
  readonly before: Call | null
}

/** `receiveCall` as part of a save. */
export async function keepRing(
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Saving,
  ring: Ring,
): Promise<CallChange> {
  const at = ring.at ?? deps.clock.now()
  const phone = cleanPhone(ring.phone)
  const pbxCallId = ring.callId ?? idWithoutPbx(at, phone)
  const before = await tx.calls.findByPbxId(pbxCallId)
  const person = await whoIsAt(tx, ring.extension, at)
  const known = before ?? newCall({ id: deps.newId(), pbxCallId, phone, startedAt: at })
  const call = rung(known, { extension: ring.extension, person, at })
  if (before === null) await tx.calls.add(call)
  else if (call !== before) await tx.calls.replace(call)
  return { call, before }
}

/** The person at an extension at that moment, or null. */
export async function whoIsAt(
  tx: Pick<Saving, 'files' | 'programmes' | 'queueChanges' | 'pauses'>,
  extension: string,
  at: Temporal.Instant,
): Promise<string | null> {
  const situation = await readSituation(tx.files, at)
  const alone = personAt(situation.people, extension, [])
  if (alone !== null) return alone
  const { members } = await readDesiredQueue(tx, situation)
  const onPhone = members.map(({ key }) => key)
  return personAt(situation.people, extension, onPhone)
}
