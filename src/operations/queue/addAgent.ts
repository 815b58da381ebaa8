import type { Actor } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { mayChange } from './pauseAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type AddOutcome =
  | { readonly kind: 'added'; readonly person: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'already-in-queue'; readonly person: string }

/** Puts an agent in the queue until the next change of shift. Throws `pbx-unreachable`. */
export async function addAgent(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  actor: Actor,
  request: { readonly person: string },
): Promise<AddOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { person } = request
  if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
  const extension = situation.people.extensions.get(person)
  if (!extension) return { kind: 'without-extension', person }
  const queue = situation.configuration.pbx.queue
  return deps.queueTurn(async (): Promise<AddOutcome> => {
    const agents = await deps.pbx.queue(queue)
    if (agents.some((agent) => agent.extension === extension)) return { kind: 'already-in-queue', person }
    await deps.pbx.add(queue, extension)
    await saveOrUndo(
      () =>
        deps.stores.save(async (tx) => {
          const change = { id: deps.newId(), at: situation.now, kind: 'add', person, by: actor.name } as const
          await tx.queueChanges.add(change)
          await tx.audit.append(auditLine(actor, situation.now, 'addAgent', person))
          if (actor.person === person) return
          await tx.outbox.add({
            id: deps.newId(),
            address: { to: 'person', person },
            notice: { kind: 'added-by-other', by: actor.name },
            dropAfterMs: null,
          })
        }),
      () => deps.pbx.remove(queue, extension),
    )
    deps.events.publish({ kind: 'member-added', person, by: actor.name })
    return { kind: 'added', person }
  })
}
