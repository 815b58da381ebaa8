import { cleanPhone } from '../../domain/calls/phone.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { CannotRing } from '../../domain/ports/pbxEmulation.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export interface EmulateRequest {
  /** Whose phone rings; null for whoever is free the longest. */
  readonly person: string | null
  /** The caller's number; null for an invented one. */
  readonly phone: string | null
}

export type EmulateOutcome =
  | { readonly kind: 'ringing'; readonly extension: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'turned-away' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-emulation' }
  | { readonly kind: 'bad-phone'; readonly phone: string }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'cannot-ring'; readonly reason: CannotRing; readonly person: string | null }

/** Lets a made-up call ring; for coordinators, and only where the exchange is a simulated one. */
export async function emulateCall(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock'>,
  actor: Actor,
  { person, phone }: EmulateRequest,
): Promise<EmulateOutcome> {
  const { configuration, people, now } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'emulateCall', configuration.permissions)) return { kind: 'not-allowed' }
  if (!deps.pbx.capabilities.has('emulate')) return { kind: 'no-emulation' }
  const number = phone === null ? null : cleanPhone(phone)
  if (number !== null && (number.length < 3 || number.length > 15)) {
    return { kind: 'bad-phone', phone: phone ?? '' }
  }
  const extension = person === null ? null : people.extensions.get(person)
  if (person !== null && !extension) return { kind: 'without-extension', person }
  const emulated = await deps.pbx.emulate({
    queue: configuration.pbx.queue,
    ...(extension && { extension }),
    ...(number !== null && { phone: number }),
  })
  if (emulated.kind === 'cannot-ring') return { ...emulated, person }
  const rang = emulated.kind === 'ringing' ? emulated.extension : emulated.kind
  await deps.stores.save((tx) =>
    tx.audit.append(auditLine(actor, now, 'emulateCall', person ?? configuration.pbx.queue, '', rang)),
  )
  return emulated.kind === 'ringing'
    ? { kind: 'ringing', extension: emulated.extension }
    : { kind: emulated.kind }
}
