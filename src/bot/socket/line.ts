import { type App, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt'
import type { SocketTimes } from './socketTimes.ts'

/** One connection to Slack, from dialling to its end; never used again after that. */
export interface Line {
  /** Resolves when Slack has said hello; rejects when that takes too long or cannot be. */
  readonly up: Promise<void>
  /** Resolves when the line has gone, by whoever's doing; never rejects. */
  readonly down: Promise<void>
  /** Lets go, by force where Slack does not answer. */
  hangUp(): void
}

export interface LineOptions {
  readonly app: App
  readonly appToken: string
  readonly clientOptions: webApi.WebClientOptions
  readonly times: SocketTimes
  readonly logger: Logger
  readonly after: (ms: number, action: () => void) => () => void
}

/** How long a polite goodbye may take. */
const goodbyeMs = 300

/**
 * Dials. The client's own reconnecting is off: a failure in it is a rejection that nobody catches and that ends the
 * process, and an attempt that hangs is never given up.
 */
export function dial(options: LineOptions): Line {
  const { times, after } = options
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: options.logger,
    autoReconnectEnabled: false,
    clientPingTimeout: times.pongMs,
    installerOptions: { clientOptions: options.clientOptions },
  })
  receiver.init(options.app)
  const { client } = receiver
  let isUp = false
  let isOver = false
  let tellDown = () => {}
  const down = new Promise<void>((resolve) => {
    tellDown = resolve
  })

  function over(): void {
    isOver = true
    tellDown()
  }

  function drop(): void {
    client.disconnect().catch(() => undefined)
    // The second time it does not wait for the other side.
    after(goodbyeMs, () => {
      if (isUp) client.disconnect().catch(() => undefined)
    })
  }

  client.on('connected', () => {
    isUp = true
    // A hello that comes after the attempt was given up.
    if (isOver) drop()
  })
  client.on('disconnected', () => {
    isUp = false
    over()
  })

  const up = new Promise<void>((resolve, reject) => {
    const cancel = after(times.attemptMs, () => {
      reject(new Error(`Slack did not say hello within ${Math.round(times.attemptMs)} ms`))
      over()
      drop()
    })
    client.start().then(
      () => {
        cancel()
        resolve()
      },
      (error: unknown) => {
        cancel()
        reject(error instanceof Error ? error : new Error(String(error ?? 'the connection was closed')))
        over()
      },
    )
  })

  return {
    up,
    down,
    hangUp() {
      drop()
      after(2 * goodbyeMs, over)
    },
  }
}
