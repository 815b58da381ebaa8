import { type DomainError, isDomainError } from '../../domain/errors.ts'
import type { Dependencies } from '../../operations/dependencies.ts'
import { type QueueView, showQueue } from '../../operations/queue/showQueue.ts'

/** The queue as last known; `fault` is set when the exchange did not answer the last question. */
export interface QueueReading {
  readonly view: QueueView | null
  /** Real milliseconds at which `view` was read. */
  readonly readAtMs: number
  readonly fault: DomainError | null
}

export interface QueueReader {
  /** The last reading if it is young enough, else a new one. */
  read(): Promise<QueueReading>
  /** A reading that began after this call, shared by all who ask meanwhile. */
  refresh(): Promise<QueueReading>
  /** Something has changed: the next one who asks gets a new reading. */
  outdate(): void
}

const youngMs = 1500

/** Reads the exchange for everybody who watches, one question at a time, however many windows are open. */
export function createQueueReader(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'realNow'>,
): QueueReader {
  let last: QueueReading | null = null
  let running: Promise<QueueReading> | null = null
  let waiting: Promise<QueueReading> | null = null
  let isOutdated = false

  async function ask(): Promise<QueueReading> {
    try {
      last = { view: await showQueue(deps), readAtMs: deps.realNow(), fault: null }
    } catch (error) {
      if (!isDomainError(error, 'pbx-unreachable')) throw error
      last = { view: last?.view ?? null, readAtMs: last?.readAtMs ?? deps.realNow(), fault: error }
    }
    return last
  }

  function start(): Promise<QueueReading> {
    isOutdated = false
    const reading = ask().finally(() => {
      running = null
    })
    running = reading
    return reading
  }

  function refresh(): Promise<QueueReading> {
    if (!running) return start()
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = null
        return start()
      })
    return waiting
  }

  function read(): Promise<QueueReading> {
    if (isOutdated) return refresh()
    if (running) return running
    const isYoung = last !== null && last.fault === null && deps.realNow() - last.readAtMs < youngMs
    return isYoung && last ? Promise.resolve(last) : start()
  }

  function outdate(): void {
    isOutdated = true
  }

  return { read, refresh, outdate }
}
