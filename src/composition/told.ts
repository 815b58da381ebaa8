import type { Logger } from 'pino'
import { isDomainError } from '../domain/errors.ts'
import type { PbxEvent } from '../domain/ports/pbxEvents.ts'
import type { Alarm } from '../notify/alarm.ts'
import { createTurnstile } from '../operations/serial.ts'

/** Real time until what could not be kept is tried again. */
export const againAfterMs = 2000
/** After so many attempts the first event is tried by itself. */
const attemptsTogether = 3
const mostAttempts = 6

export interface Told {
  add(event: PbxEvent): void
  /** Tries once more to keep what is not kept yet. */
  stop(): Promise<void>
}

/**
 * Keeps what an exchange tells, in order; what is told while that is under way is kept next, all together. A failure
 * is tried again, for as long as the disk is the cause; an event that cannot be kept for another reason is given up
 * after some attempts, so that it does not stop the others.
 */
export function createTold(
  keep: (events: readonly PbxEvent[]) => Promise<void>,
  { alarm, log }: { readonly alarm: Alarm; readonly log: Logger },
): Told {
  const inTurn = createTurnstile()
  const told: PbxEvent[] = []
  let failures = 0
  let cancel: (() => void) | null = null

  async function keepTold(): Promise<void> {
    while (told.length > 0 && cancel === null) {
      const events = told.splice(0, failures < attemptsTogether ? told.length : 1)
      try {
        await keep(events)
        failures = 0
      } catch (error) {
        putBack(events, error)
      }
    }
  }

  function putBack(events: readonly PbxEvent[], error: unknown): void {
    failures += 1
    if (failures >= mostAttempts && !isDomainError(error, 'disk-failed')) {
      log.error({ error }, 'an event of the exchange could not be kept and is given up')
      failures = 0
      return
    }
    log.error({ error, events: events.length }, 'what the exchange told could not be kept; it is tried again')
    told.unshift(...events)
    cancel = alarm(againAfterMs, again)
  }

  function again(): Promise<void> {
    cancel?.()
    cancel = null
    return inTurn(keepTold)
  }

  return {
    add(event) {
      told.push(event)
      void inTurn(keepTold)
    },
    async stop() {
      await again()
      cancel?.()
    },
  }
}
