import { type Actor, may } from '../../domain/permissions.ts'
import { auditLine } from '../audit.ts'
import { readSituation } from '../situation.ts'
import type { QueueDependencies } from './onAgent.ts'
import { publishEnds } from './resumeAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

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
    const pauses = await deps.stores.pauses.open()
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
          for (const pause of pauses) await tx.pauses.end(pause.id, situation.now, actor.name)
          const keys = before.map((agent) => agent.key).join(', ')
          await tx.audit.append(auditLine(actor, situation.now, 'clearQueue', queue, keys, ''))
        }),
      () => deps.pbx.setQueue(queue, before),
    )
    publishEnds(deps, pauses, actor.name, 'left')
    deps.events.publish({ kind: 'queue-states-changed' })
    return { kind: 'cleared' } as const
  })
}
