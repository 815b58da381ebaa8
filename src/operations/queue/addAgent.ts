import type { Actor } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import { type AgentRefusal, onAgent, type QueueDependencies, tellPerson } from './onAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type AddOutcome =
  | { readonly kind: 'added'; readonly person: string }
  | { readonly kind: 'already-in-queue'; readonly person: string }
  | AgentRefusal

/** Puts an agent in the queue until the next change of shift. Throws `pbx-unreachable`. */
export function addAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: { readonly person: string },
): Promise<AddOutcome> {
  const { person } = request
  return onAgent(deps, actor, person, async ({ situation, queue, extension, agent }): Promise<AddOutcome> => {
    if (agent) return { kind: 'already-in-queue', person }
    await deps.pbx.add(queue, extension)
    await saveOrUndo(
      () =>
        deps.stores.save(async (tx) => {
          const change = { id: deps.newId(), at: situation.now, kind: 'add', person, by: actor.name } as const
          await tx.queueChanges.add(change)
          await tx.audit.append(auditLine(actor, situation.now, 'addAgent', person))
          await tellPerson(deps, tx, actor, person, { kind: 'added-by-other', by: actor.name })
        }),
      () => deps.pbx.remove(queue, extension),
    )
    deps.events.publish({ kind: 'member-added', person, by: actor.name })
    return { kind: 'added', person }
  })
}
