import type { App, Receiver, webApi } from '@slack/bolt'
import { boltLogger } from '../boltLogger.ts'
import type { Log } from '../dependencies.ts'
import { dial, type Line } from './line.ts'
import { pauseMs, socketTimes } from './socketTimes.ts'

export interface SocketReceiverOptions {
  readonly appToken: string
  /** A new object each time, since Bolt changes the one that it gets. */
  readonly clientOptions: () => webApi.WebClientOptions
  readonly log: Log
  readonly after: (ms: number, action: () => void) => () => void
  /** After a loss the bot is back so soon once Slack can be reached. */
  readonly reconnectMs: number
  /** Called when the bot is back after a loss. */
  readonly onBack: () => void
}

/** Socket Mode with a watchdog: one line at a time, and a new one whenever it has gone. */
export function createSocketReceiver(options: SocketReceiverOptions): Receiver {
  const { log, after } = options
  const times = socketTimes(options.reconnectMs)
  const logger = boltLogger(log, 'warn')
  let app: App | null = null
  let line: Line | null = null
  let isStopped = false
  let endPause = () => {}

  async function connect(): Promise<void> {
    if (!app) throw new Error('there is no app to receive')
    const dialled = dial({ ...options, app, times, logger, clientOptions: options.clientOptions() })
    line = dialled
    await dialled.up
    if (isStopped) return dialled.hangUp()
    void dialled.down.then(lost)
  }

  async function lost(): Promise<void> {
    line = null
    if (isStopped) return
    log.warn({}, 'the connection to Slack is lost')
    for (let attempt = 0; !isStopped; attempt += 1) {
      await pause(pauseMs(attempt, times))
      if (isStopped) return
      try {
        await connect()
        log.info({ attempts: attempt + 1 }, 'the connection to Slack is back')
        if (!isStopped) options.onBack()
        return
      } catch (error) {
        log.warn({ err: error, attempt }, 'Slack cannot be reached')
      }
    }
  }

  function pause(ms: number): Promise<void> {
    if (ms === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const cancel = after(ms, resolve)
      endPause = () => {
        cancel()
        resolve()
      }
    })
  }

  return {
    init(receiving) {
      app = receiving
    },
    start: connect,
    async stop() {
      isStopped = true
      endPause()
      const last = line
      if (!last) return
      last.hangUp()
      await last.down
    },
  }
}
