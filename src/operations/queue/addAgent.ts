import type { Actor } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import { type AgentRefusal, onAgent, type QueueDependencies, tellPerson } from './onAgent.ts'
import { publishEnds } from './resumeAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type AddOutcome =
  | { readonly kind: 'added'; readonly person: string }
  | { readonly kind: 'already-in-queue'; readonly person: string }
  | AgentRefusal

/**
 * Puts an agent in the queue until the next change of shift. A pause that an edit of the timetable has left to
 * somebody who is not in the queue any more ends. Throws `pbx-unreachable`.
 */
export function addAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: { readonly person: string },
): Promise<AddOutcome> {
  const { person } = request
  return onAgent(deps, actor, person, async ({ situation, queue, extension, agent }): Promise<AddOutcome> => {
    if (agent) return { kind: 'already-in-queue', person }
    const pauses = (await deps.stores.pauses.open()).filter((pause) => pause.person === person)
    await deps.pbx.add(queue, extension)
    await saveOrUndo(
      () =>
        deps.stores.save(async (tx) => {
          const change = { id: deps.newId(), at: situation.now, kind: 'add', person, by: actor.name } as const
          await tx.queueChanges.add(change)
          for (const pause of pauses) await tx.pauses.end(pause.id, situation.now, actor.name)
          await tx.audit.append(auditLine(actor, situation.now, 'addAgent', person))
          await tellPerson(deps, tx, actor, person, { kind: 'added-by-other', by: actor.name })
        }),
      () => deps.pbx.remove(queue, extension),
    )
    publishEnds(deps, pauses, actor.name, 'left')
    deps.events.publish({ kind: 'member-added', person, by: actor.name })
    return { kind: 'added', person }
  })
}
