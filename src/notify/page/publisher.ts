import type { Clock } from '../../domain/ports/clock.ts'
import type { Stores } from '../../domain/ports/stores.ts'
import type { Alarm } from '../alarm.ts'
import { backoffMs } from '../backoff.ts'
import { differenceOf, retired, writePage } from './mirror.ts'
import type { PageFolder, PagePlace } from './place.ts'
import { createTrouble } from './trouble.ts'
import { wantedPages } from './wantedPages.ts'

/** Keeps the published pages as the timetables are. */
export interface Publisher {
  /** Begins: what has changed while nobody looked is published now. */
  start(): void
  /** Something may have changed; looked at soon, together with what else changes meanwhile. */
  wake(): void
  /** Looks at once and resolves when that is done, whatever becomes of it; never rejects. */
  flush(): Promise<void>
  /** Starts nothing more; what is under way is cut off and done at the next start. */
  stop(): Promise<void>
}

export interface PublisherDependencies {
  readonly place: PagePlace
  readonly stores: Pick<Stores, 'files' | 'pages' | 'audit' | 'save'>
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => string
  readonly alarm: Alarm
  /** For the log. */
  readonly warn: (what: string, cause: unknown) => void
  /** A notice was put into the outbox. */
  readonly noticeWaiting: () => void
}

/** Edits come in groups. */
const settleMs = 1000
/** Finds what nobody told of. */
const pollMs = 60_000

/**
 * Compares what should be published with what was, as the database knows it, and makes up the difference: so an edit
 * is published sooner or later whatever dies or fails in between, and many edits of a week are one page.
 */
export function createPublisher(deps: PublisherDependencies): Publisher {
  const { place, stores, clock, alarm, warn } = deps
  const trouble = createTrouble(deps)
  let failures = 0
  let running: Promise<void> | null = null
  let isAskedAgain = false
  let cancelLook: (() => void) | null = null
  let cancelPoll: () => void = () => {}
  let open: PageFolder | null = null
  let isStopped = false
  let cutOff: () => void = () => {}
  const stopping = new Promise<null>((resolve) => {
    cutOff = () => resolve(null)
  })

  function lookIn(delayMs: number): void {
    if (isStopped) return
    cancelLook?.()
    cancelLook = alarm(delayMs, () => {
      cancelLook = null
      void flush()
    })
  }

  function flush(): Promise<void> {
    isAskedAgain = true
    running ??= rounds().finally(() => {
      running = null
    })
    return running
  }

  async function rounds(): Promise<void> {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false
      try {
        await round()
        failures = 0
      } catch (error) {
        if (isStopped) return
        failures += 1
        warn('the weeks could not be published', error)
        await noteFailure(error)
        lookIn(backoffMs(failures, null))
        return
      }
    }
  }

  async function round(): Promise<void> {
    const wanted = await wantedPages(stores.files, place.name)
    const { write, remove } = differenceOf(wanted, await stores.pages.published())
    if (write.length === 0 && remove.length === 0) return
    const folder = await opened()
    if (folder === null) return
    try {
      for (const { name, page } of write) {
        const isOurs = await writePage(folder, name, page.text)
        if (!isOurs) warn(`${name} is not ours and stays`, null)
        await stores.save((tx) => tx.pages.remember(name, page.hash, clock.now()))
      }
      for (const name of new Set([...remove, ...retired(wanted, await folder.list())])) {
        await folder.remove(name)
        await stores.save((tx) => tx.pages.forget(name))
      }
    } finally {
      open = null
      folder.close()
    }
    await trouble.over()
  }

  /** Null when it is stopped before the place is open. */
  async function opened(): Promise<PageFolder | null> {
    const opening = place.open()
    open = await Promise.race([opening, stopping])
    if (open === null) void opening.then((late) => late.close()).catch(() => {})
    return open
  }

  async function noteFailure(error: unknown): Promise<void> {
    try {
      await trouble.note(error, failures)
    } catch (cause) {
      warn('that the weeks cannot be published could not be kept', cause)
    }
  }

  function poll(): void {
    cancelPoll = alarm(pollMs, poll)
    if (failures === 0) void flush()
  }

  return {
    start: poll,
    flush,
    wake() {
      // While it fails, the next attempt has its time.
      if (failures === 0 && cancelLook === null) lookIn(settleMs)
    },
    async stop() {
      isStopped = true
      cancelLook?.()
      cancelPoll()
      cutOff()
      open?.close()
      await running
    },
  }
}
