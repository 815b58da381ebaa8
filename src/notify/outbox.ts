import type { OutboxItem } from '../domain/notices.ts'
import type { Alarm } from './alarm.ts'
import { type AttemptDependencies, createAttempts } from './attempt.ts'
import { addressName } from './channel.ts'

export type { OutboxWarning } from './attempt.ts'

/** Delivers what waits in the outbox. */
export interface Outbox {
  /** Begins: what a former process left is delivered now, and a slow poll finds what nobody told of. */
  start(): void
  /** Ends the poll, starts nothing more and waits for the deliveries under way. */
  stop(): Promise<void>
  /** Looks at once; for whoever put something into the outbox. */
  wake(): void
  /** Looks at once and resolves when all that was due has been tried; never rejects. */
  flush(): Promise<void>
}

export interface OutboxDependencies extends AttemptDependencies {
  readonly alarm: Alarm
}

const POLL_MS = 30_000
/** More than ever waits at a time; what is beyond comes when these are done. */
const BATCH = 500

interface Lane {
  work: Promise<void>
  isDone: boolean
}

/**
 * The dispatcher. Each address is a lane: one item at a time, in order, lanes side by side, so that a conversation
 * that Slack slows down holds up no other. An item stays in the outbox until its delivery is saved; where an attempt
 * ended without an answer, or a process died between posting and saving, the channel is told that the message may be
 * there already.
 */
export function createOutbox(deps: OutboxDependencies): Outbox {
  const { isTooLate, attempt } = createAttempts(deps)
  const lanes = new Map<string, Lane>()
  /** Address → real time before which it is left alone. */
  const heldUntilMs = new Map<string, number>()
  /** Ids of what waited when we began; null before that is known. */
  let inherited: ReadonlySet<string> | null = null
  let pumping: Promise<void> | null = null
  let isRequested = false
  let isStopped = false
  let interrupt: () => void = () => {}
  let cancelPoll: () => void = () => {}
  const cancelRetries = new Set<() => void>()

  function flush(): Promise<void> {
    isRequested = true
    interrupt()
    pumping ??= pump().finally(() => {
      pumping = null
      // Asked for in the moment between the last look and now.
      return isRequested && !isStopped ? flush() : undefined
    })
    return pumping
  }

  async function pump(): Promise<void> {
    while (lanes.size > 0 || (isRequested && !isStopped)) {
      isRequested = false
      // Finished lanes end here, before the next reading, so that no reading from before starts an item twice.
      for (const [name, lane] of lanes) if (lane.isDone) lanes.delete(name)
      if (!isStopped) await startLanes()
      if (lanes.size > 0 && !isRequested) await somethingHappens()
    }
  }

  function somethingHappens(): Promise<void> {
    const asked = new Promise<void>((resolve) => {
      interrupt = resolve
    })
    return Promise.race([asked, ...[...lanes.values()].map((lane) => lane.work)])
  }

  async function startLanes(): Promise<void> {
    try {
      // All that waits is read, not only what is due, so that nothing overtakes an item that was put off.
      const waiting = await deps.stores.outbox.due(Number.MAX_SAFE_INTEGER, BATCH)
      inherited ??= new Set(waiting.map(({ id }) => id))
      const due = await deps.stores.outbox.due(deps.realNow(), BATCH)
      const dueIds = new Set(due.map(({ id }) => id))
      for (const [name, items] of byAddress(waiting)) {
        if (lanes.has(name) || (heldUntilMs.get(name) ?? 0) > deps.realNow()) continue
        const next = nextOf(items, dueIds)
        if (next.length > 0) startLane(name, next)
      }
    } catch (cause) {
      deps.warn({ what: 'fault', item: null, reason: 'the outbox cannot be read', cause })
    }
  }

  /** What is too late goes at once; of the rest, the first, if it is due. */
  function nextOf(items: readonly OutboxItem[], dueIds: ReadonlySet<string>): OutboxItem[] {
    const late = items.filter(isTooLate)
    const head = items.find((item) => !isTooLate(item))
    return head && dueIds.has(head.id) ? [...late, head] : late
  }

  function startLane(name: string, items: readonly OutboxItem[]): void {
    const lane: Lane = { work: Promise.resolve(), isDone: false }
    lane.work = run(name, items).finally(() => {
      lane.isDone = true
    })
    lanes.set(name, lane)
  }

  async function run(name: string, items: readonly OutboxItem[]): Promise<void> {
    for (const item of items) {
      const outcome = await attempt(item, inherited?.has(item.id) ?? false)
      if (outcome.kind === 'settled') continue
      heldUntilMs.set(name, deps.realNow() + outcome.retryMs)
      wakeIn(outcome.retryMs)
      return
    }
  }

  function wakeIn(delayMs: number): void {
    const cancel = deps.alarm(delayMs, () => {
      cancelRetries.delete(cancel)
      void flush()
    })
    cancelRetries.add(cancel)
  }

  function poll(): void {
    cancelPoll = deps.alarm(POLL_MS, poll)
    void flush()
  }

  return {
    start: poll,
    async stop() {
      isStopped = true
      cancelPoll()
      for (const cancel of cancelRetries) cancel()
      cancelRetries.clear()
      await pumping
    },
    wake: () => void flush(),
    flush,
  }
}

function byAddress(items: readonly OutboxItem[]): Map<string, OutboxItem[]> {
  const groups = new Map<string, OutboxItem[]>()
  for (const item of items) {
    const name = addressName(item.address)
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return groups
}
