import * as z from 'zod'
import type { Saving } from '../domain/ports/stores.ts'
import type { BotDependencies } from './dependencies.ts'

const Delivery = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  actions: z.array(z.object({ action_ts: z.string() })).optional(),
  view: z.object({ id: z.string(), hash: z.string().optional() }).optional(),
})

/**
 * The name under which something that Slack delivers is remembered, the same when it delivers it again; null for
 * what has no such name and is acted on each time.
 */
export function deliveryId(body: unknown): string | null {
  const parsed = Delivery.safeParse(body)
  if (!parsed.success) return null
  const { type, command, event_id: eventId, trigger_id: triggerId, actions, view } = parsed.data
  if (type === 'event_callback') return eventId === undefined ? null : `event:${eventId}`
  if (command !== undefined) return triggerId === undefined ? null : `command:${triggerId}`
  if (type === 'block_actions') {
    const id = triggerId ?? actions?.[0]?.action_ts
    return id === undefined ? null : `action:${id}`
  }
  if (type === 'view_submission' && view) return `view:${view.id}:${view.hash ?? ''}`
  return null
}

/** True the first time that something is delivered, across restarts too; then `keep` may keep more in the same save. */
export async function isFirstDelivery(
  deps: Pick<BotDependencies, 'stores' | 'realNow' | 'log'>,
  body: unknown,
  keep: (tx: Saving, id: string) => Promise<void> = async () => {},
): Promise<boolean> {
  const id = deliveryId(body)
  if (id === null) return true
  const isFirst = await deps.stores.save(async (tx) => {
    const isNew = await tx.deliveries.remember(id, deps.realNow())
    if (isNew) await keep(tx, id)
    return isNew
  })
  if (!isFirst) deps.log.info({ delivery: id }, 'Slack delivered again what was acted on already')
  return isFirst
}
