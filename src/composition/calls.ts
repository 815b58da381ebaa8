import type { Logger } from 'pino'
import { dailyCallsFile } from '../domain/home/homeFileGroups.ts'
import type { CallLog } from '../domain/ports/callLog.ts'
import type { Alarm } from '../notify/alarm.ts'
import { takeOverCalls, writeCallLog } from '../operations/calls/callLog.ts'
import { followExchange } from '../operations/calls/followExchange.ts'
import { callsOfToday } from '../operations/calls/readCalls.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import { createTurnstile } from '../operations/serial.ts'
import type { EventBus } from './eventBus.ts'
import { createTold } from './told.ts'

/** How long the copy of the day's calls may lag behind, in real time. */
const copyDelayMs = 1000

export interface CallKeeping {
  /** Takes over what another installation had noted; until then the copy, from which it is read, is left alone. */
  takeOver(): Promise<void>
  /** Keeps what is known so far, then lets go of the exchange. */
  stop(): Promise<void>
}

/** Keeps the calls that the exchange tells of, and their copy for other programmes. */
export async function keepCalls(parts: {
  readonly deps: Dependencies & { readonly events: EventBus }
  readonly callLog: CallLog
  readonly alarm: Alarm
  readonly log: Logger
}): Promise<CallKeeping> {
  const { deps, callLog, log } = parts
  const logDeps = { ...deps, callLog }
  const hasCalls = !(await deps.stores.calls.isEmpty())
  let isTakenOver = false

  const told = createTold((events) => followExchange(deps, events), parts)
  const stopEvents = deps.pbx.capabilities.has('events')
    ? deps.pbx.onEvent((event) => {
        told.add(event)
      })
    : () => {}

  const copy = createCopy(async () => {
    const written = await writeCallLog(logDeps)
    if (written.kind === 'unreadable') {
      log.warn(written.problem, 'the log of calls cannot be read and is left alone')
    }
  }, parts)
  async function takeOver(isFirst: boolean): Promise<void> {
    const taken = await takeOverCalls(logDeps, isFirst ? hasCalls : !(await deps.stores.calls.isEmpty()))
    if (taken.kind !== 'taken-over') return
    for (const problem of taken.warnings) log.warn(problem, 'a call of the log was skipped')
    log.info({ count: taken.count }, 'the log of calls was taken over')
  }

  const stopListening = deps.events.subscribe((happening) => {
    if (happening.kind === 'file-changed' && happening.file === dailyCallsFile && isTakenOver) {
      void takeOver(false).catch((error: unknown) =>
        log.error({ error }, 'the log of calls could not be taken over'),
      )
    }
    if (happening.kind !== 'call-changed') return
    const { call, before } = happening
    if (call.person === null && call.extension !== null && call.extension !== before?.extension) {
      log.warn(
        { call: call.id, extension: call.extension },
        'a phone rings of which it is not known whose it is',
      )
    }
    if (isTakenOver) copy.touch()
  })

  return {
    async takeOver() {
      await takeOver(true)
      isTakenOver = true
      if ((await callsOfToday(deps, null)).length > 0) copy.touch()
    },
    async stop() {
      stopEvents()
      await told.stop()
      stopListening()
      await copy.stop()
    },
  }
}

/** Writes once for all changes within the delay, and at the end what was not written yet. */
function createCopy(
  write: () => Promise<void>,
  { alarm, log }: { readonly alarm: Alarm; readonly log: Logger },
) {
  const inTurn = createTurnstile()
  let cancel: (() => void) | null = null

  function writeNow(): Promise<void> {
    cancel = null
    return inTurn(write).catch((error: unknown) =>
      log.error({ error }, 'the log of calls could not be written'),
    )
  }

  return {
    touch() {
      cancel ??= alarm(copyDelayMs, () => void writeNow())
    },
    async stop() {
      if (cancel) {
        cancel()
        await writeNow()
      }
      await inTurn(async () => {})
    },
  }
}
