import type { Address } from '../domain/notices.ts'
import { type Actor, may } from '../domain/permissions.ts'
import { auditLine } from './audit.ts'
import type { Dependencies } from './dependencies.ts'
import { readSituation } from './situation.ts'

export type SaysOutcome =
  | { readonly kind: 'said' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'nothing-to-say' }

/** "Tomàtic says": puts a text into the outbox for a channel or a person; for coordinators. */
export async function says(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  request: { readonly address: Address; readonly text: string },
): Promise<SaysOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'says', situation.configuration.permissions)) return { kind: 'not-allowed' }
  const text = request.text.trim()
  if (text === '') return { kind: 'nothing-to-say' }
  const { address } = request
  const subject = address.to === 'person' ? address.person : address.to
  await deps.stores.save(async (tx) => {
    await tx.audit.append(auditLine(actor, situation.now, 'says', subject, '', text))
    const notice = { kind: 'says', text, by: actor.name } as const
    await tx.outbox.add({ id: deps.newId(), address, notice, dropAfterMs: null })
  })
  deps.events.publish({ kind: 'notice-waiting' })
  return { kind: 'said' }
}
