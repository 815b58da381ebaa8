import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'
import { z } from 'zod'
import type { BotDependencies } from './dependencies.ts'
import type { WorkInHand } from './workInHand.ts'

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

/** True the first time that something is delivered, across restarts too. */
export async function isFirstDelivery(
  deps: Pick<BotDependencies, 'stores' | 'realNow' | 'log'>,
  body: unknown,
): Promise<boolean> {
  const id = deliveryId(body)
  if (id === null) return true
  const isFirst = await deps.stores.save((tx) => tx.deliveries.remember(id, deps.realNow()))
  if (!isFirst) deps.log.info({ delivery: id }, 'Slack delivered again what was acted on already')
  return isFirst
}

/**
 * Acknowledges commands and clicks before anything else happens, and stops what was delivered before. A submitted
 * form is acknowledged by its listener, which may have something to say about the fields.
 */
export function onceOnly(
  deps: Pick<BotDependencies, 'stores' | 'realNow' | 'log'>,
  work: WorkInHand,
): Middleware<AnyMiddlewareArgs> {
  return (args) =>
    work.do(async () => {
      const { body, next } = args
      const type = 'type' in body ? body.type : undefined
      if (type === 'view_submission' || type === 'block_suggestion') return next()
      if ('ack' in args && args.ack !== undefined) await acknowledge(args.ack)
      if (await isFirstDelivery(deps, body)) await next()
    })
}

async function acknowledge(ack: unknown): Promise<void> {
  if (typeof ack === 'function') await ack()
}
