import type { Actor } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { isLastAttending } from '../../domain/queue/lastAgent.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Situation } from '../situation.ts'
import { type AgentRefusal, onAgent, type QueueDependencies, tellPerson } from './onAgent.ts'
import { publishEnds } from './resumeAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'confirm-last-agent'; readonly person: string }
  | AgentRefusal

/** Takes an agent out of the queue until the next change of shift. Throws `pbx-unreachable`. */
export function removeAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: { readonly person: string; readonly confirmed: boolean },
): Promise<RemoveOutcome> {
  const { person } = request
  return onAgent(deps, actor, person, async (atHand): Promise<RemoveOutcome> => {
    const { situation, queue, extension, agents, agent } = atHand
    if (!agent) return { kind: 'not-in-queue', person }
    if (!request.confirmed && isLastAttending(agents, extension))
      return { kind: 'confirm-last-agent', person }
    await deps.pbx.remove(queue, extension)
    const pauses = (await deps.stores.pauses.open()).filter((pause) => pause.person === person)
    await saveOrUndo(
      () => deps.stores.save((tx) => saveRemoval(deps, tx, actor, person, pauses, situation)),
      () => deps.pbx.add(queue, extension),
    )
    publishEnds(deps, pauses, actor.name, 'left')
    deps.events.publish({ kind: 'member-removed', person, by: actor.name })
    return { kind: 'removed', person }
  })
}

async function saveRemoval(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  person: string,
  pauses: readonly Pause[],
  situation: Situation,
): Promise<void> {
  for (const pause of pauses) await tx.pauses.end(pause.id, situation.now, actor.name)
  await tx.queueChanges.add({ id: deps.newId(), at: situation.now, kind: 'remove', person, by: actor.name })
  await tx.audit.append(auditLine(actor, situation.now, 'removeAgent', person))
  await tellPerson(deps, tx, actor, person, { kind: 'removed-by-other', by: actor.name })
}
