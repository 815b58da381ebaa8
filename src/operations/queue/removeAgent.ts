import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { isLastAttending } from '../../domain/queue/lastAgent.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { mayChange } from './pauseAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly person: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'confirm-last-agent'; readonly person: string }

type QueueDependencies = Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>

/** Takes an agent out of the queue until the next change of shift. Throws `pbx-unreachable`. */
export async function removeAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: { readonly person: string; readonly confirmed: boolean },
): Promise<RemoveOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { person } = request
  if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
  const extension = situation.people.extensions.get(person)
  if (!extension) return { kind: 'without-extension', person }
  const queue = situation.configuration.pbx.queue
  return deps.queueTurn(async (): Promise<RemoveOutcome> => {
    const agents = await deps.pbx.queue(queue)
    if (!agents.some((agent) => agent.extension === extension)) return { kind: 'not-in-queue', person }
    if (!request.confirmed && isLastAttending(agents, extension))
      return { kind: 'confirm-last-agent', person }
    await deps.pbx.remove(queue, extension)
    await saveOrUndo(
      () => deps.stores.save((tx) => saveRemoval(deps, tx, actor, person, situation)),
      () => deps.pbx.add(queue, extension),
    )
    deps.events.publish({ kind: 'member-removed', person, by: actor.name })
    return { kind: 'removed', person }
  })
}

async function saveRemoval(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  person: string,
  situation: Situation,
): Promise<void> {
  for (const pause of await tx.pauses.open()) {
    if (pause.person === person) await tx.pauses.end(pause.id, situation.now, actor.name)
  }
  await tx.queueChanges.add({ id: deps.newId(), at: situation.now, kind: 'remove', person, by: actor.name })
  await tx.audit.append(auditLine(actor, situation.now, 'removeAgent', person))
  if (actor.person === person) return
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'person', person },
    notice: { kind: 'removed-by-other', by: actor.name },
    dropAfterMs: null,
  })
}

/** Empties the queue until the next change of shift; for coordinators. Throws `pbx-unreachable`. */
export async function clearQueue(
  deps: QueueDependencies,
  actor: Actor,
): Promise<{ readonly kind: 'cleared' } | { readonly kind: 'not-allowed' }> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'programQueue', situation.configuration.permissions)) return { kind: 'not-allowed' }
  return deps.queueTurn(async () => {
    const queue = situation.configuration.pbx.queue
    const before = await deps.pbx.queue(queue)
    await deps.pbx.clear(queue)
    await saveOrUndo(
      () =>
        deps.stores.save(async (tx) => {
          const change = {
            id: deps.newId(),
            at: situation.now,
            kind: 'clear',
            person: null,
            by: actor.name,
          } as const
          await tx.queueChanges.add(change)
          const keys = before.map((agent) => agent.key).join(', ')
          await tx.audit.append(auditLine(actor, situation.now, 'clearQueue', queue, keys, ''))
        }),
      () => deps.pbx.setQueue(queue, before),
    )
    deps.events.publish({ kind: 'queue-states-changed' })
    return { kind: 'cleared' } as const
  })
}
