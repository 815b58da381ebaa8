import { App, type Receiver } from '@slack/bolt'
import * as z from 'zod'
import { DomainError } from '../domain/errors.ts'
import { boltLogger } from './boltLogger.ts'
import type { Log } from './dependencies.ts'
import type { SlackDoor } from './http/slackDoor.ts'
import { createSocketReceiver } from './socket/socketReceiver.ts'

export interface ConnectOptions {
  readonly botToken: string
  /** Where another Web API than Slack's own is, with final slash. */
  readonly slackApiUrl?: string
  readonly log: Log
  /** How long a call of the Web API may take. */
  readonly callTimeoutMs?: number
}

export interface SocketOptions extends ConnectOptions {
  readonly appToken: string
  readonly after: (ms: number, action: () => void) => () => void
  readonly reconnectMs: number
  readonly onBack: () => void
}

/** A Bolt app and its connection; listeners are added before `start`. */
export interface Connection {
  readonly app: App
  /** Checks the tokens and connects; throws `DomainError('slack-refused', { reason })`. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** A Bolt app on Socket Mode, not connected yet. */
export function createSocketConnection(options: SocketOptions): Connection {
  return connection(
    options,
    createSocketReceiver({ ...options, clientOptions: () => clientOptions(options) }),
  )
}

/** A Bolt app to which what comes in at the door is led once it is started. */
export function createHttpConnection(options: ConnectOptions, door: SlackDoor): Connection {
  let app: App | null = null
  return connection(options, {
    init(receiving) {
      app = receiving
    },
    async start() {
      door.leadTo(app)
    },
    async stop() {
      door.leadTo(null)
    },
  })
}

function connection(options: ConnectOptions, receiver: Receiver): Connection {
  const app = new App({
    token: options.botToken,
    receiver,
    logger: boltLogger(options.log),
    clientOptions: clientOptions(options),
    deferInitialization: true,
    extendedErrorHandler: true,
  })
  return {
    app,
    async start() {
      try {
        await app.init()
        await app.start()
      } catch (cause) {
        throw new DomainError('slack-refused', { reason: reasonOf(cause) }, { cause })
      }
    },
    async stop() {
      await receiver.stop()
    },
  }
}

/** A new object each time, since Bolt changes the one it gets; few retries, so that a start succeeds or fails soon. */
function clientOptions({ slackApiUrl, callTimeoutMs }: ConnectOptions) {
  return {
    retryConfig: { retries: 2, minTimeout: 250, factor: 2 },
    timeout: callTimeoutMs ?? 10_000,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  }
}

const SlackAnswer = z.object({ data: z.object({ error: z.string() }) })

/** Slack's own code, such as `invalid_auth`, else what the network said. */
function reasonOf(cause: unknown): string {
  const answer = SlackAnswer.safeParse(cause)
  if (answer.success) return answer.data.data.error
  return cause instanceof Error ? cause.message : String(cause)
}
