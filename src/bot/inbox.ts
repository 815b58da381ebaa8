import { AsyncLocalStorage } from 'node:async_hooks'
import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt'
import * as z from 'zod'
import type { KeptDelivery } from '../domain/ports/inbox.ts'
import type { Saving, Stores } from '../domain/ports/stores.ts'
import type { BotDependencies } from './dependencies.ts'
import { noteLostAnswer } from './lostAnswer.ts'
import { deliveryId, isFirstDelivery } from './redelivery.ts'
import type { WorkInHand } from './workInHand.ts'

/** Slack reports a failure after three seconds; rather than that, what waits that long is acknowledged unkept. */
const longestKeepingMs = 2000
/** What is older was asked for another moment: the person is told instead. */
const doneLateMs = 10 * 60 * 1000

const Asker = z.union([
  z.object({ user_id: z.string() }).transform((body) => body.user_id),
  z.object({ user: z.object({ id: z.string() }) }).transform((body) => body.user.id),
  z.object({ event: z.object({ user: z.string() }) }).transform((body) => body.event.user),
])

/** What Slack delivers, from before it is acknowledged until it is done. */
export interface Inbox {
  /** The stores for whatever is done: the first save of a delivery takes it out of the inbox, as one with the rest. */
  readonly stores: Stores
  /** Keeps, acknowledges and lets through what was not delivered before. */
  readonly receive: Middleware<AnyMiddlewareArgs>
  /** True the first time that a form is submitted, which is kept until it is done; before its acknowledgement. */
  keepForm(body: unknown): Promise<boolean>
  /** Does, once, what an end of the process has interrupted. */
  takeUp(process: (body: Record<string, unknown>) => Promise<void>): Promise<void>
}

type InboxDependencies = Pick<
  BotDependencies,
  'stores' | 'realNow' | 'log' | 'after' | 'newId' | 'directory' | 'clock' | 'events'
>

/** What is being done at the moment. */
interface Current {
  readonly id: string
  readonly isAgain: boolean
  isDone: boolean
}

export function createInbox(deps: InboxDependencies, work: WorkInHand): Inbox {
  const current = new AsyncLocalStorage<Current>()
  const again = new Set<string>()

  const stores: Stores = {
    ...deps.stores,
    save(saving) {
      const doing = current.getStore()
      return doing === undefined ? deps.stores.save(saving) : saveAsDone(doing, saving)
    },
  }

  async function saveAsDone<T>(doing: Current, saving: (tx: Saving) => Promise<T>): Promise<T> {
    const result = await deps.stores.save(async (tx) => {
      const saved = await saving(tx)
      await tx.inbox.done(doing.id)
      return saved
    })
    doing.isDone = true
    return result
  }

  async function keep(body: unknown): Promise<boolean> {
    if (current.getStore()?.isAgain) return true
    const atMs = deps.realNow()
    return isFirstDelivery(deps, body, (tx, id) => tx.inbox.keep({ id, body: JSON.stringify(body), atMs }))
  }

  /** Does what was kept, and takes it out where nothing was saved in doing it. */
  async function act(id: string | null, doing: () => Promise<void>, isAgain = false): Promise<void> {
    if (id === null) return doing()
    const one: Current = { id, isAgain, isDone: false }
    try {
      await current.run(one, doing)
    } finally {
      if (!one.isDone) await deps.stores.save((tx) => tx.inbox.done(id))
    }
  }

  async function once(args: AnyMiddlewareArgs & { next: () => Promise<void> }): Promise<void> {
    const id = deliveryId(args.body)
    const type = 'type' in args.body ? args.body.type : undefined
    if (type === 'block_suggestion') return args.next()
    if (id !== null && again.delete(id)) return act(id, args.next, true)
    // A form is kept and acknowledged by its listener, which may have something to say about the fields.
    if (type === 'view_submission') return act(id, args.next)
    const keeping = keep(args.body)
    await Promise.race([keeping, new Promise<void>((resolve) => deps.after(longestKeepingMs, resolve))])
    if ('ack' in args && typeof args.ack === 'function') await acknowledge(args.ack)
    if (await keeping) await act(id, args.next)
  }

  async function takeUpOne(
    { id, body, atMs }: KeptDelivery,
    process: (body: Record<string, unknown>) => Promise<void>,
  ): Promise<void> {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(body))
    const asker = Asker.safeParse(parsed.data)
    if (parsed.success && deps.realNow() - atMs <= doneLateMs) {
      deps.log.info({ delivery: id }, 'what was asked before the last end is done now')
      again.add(id)
      await process(parsed.data)
      return
    }
    if (asker.success) await noteLostAnswer(deps, asker.data, new Error('asked too long before the start'))
    await deps.stores.save((tx) => tx.inbox.done(id))
  }

  return {
    stores,
    receive: (args) => work.do(() => once(args)),
    keepForm: keep,
    async takeUp(process) {
      for (const delivery of await deps.stores.inbox.waiting()) {
        await takeUpOne(delivery, process).catch((error: unknown) =>
          deps.log.error({ err: error, delivery: delivery.id }, 'what was asked could not be taken up'),
        )
      }
    },
  }
}

async function acknowledge(ack: (...args: never[]) => unknown): Promise<void> {
  await ack()
}
