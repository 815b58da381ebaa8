import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { z } from 'zod'
import { DomainError } from '../domain/errors.ts'
import type { Log } from './dependencies.ts'

export interface ConnectOptions {
  readonly botToken: string
  readonly appToken: string
  /** Where another Web API than Slack's own is, with final slash. */
  readonly slackApiUrl?: string
  readonly log: Log
}

/** A Bolt app and its connection; listeners are added before `start`. */
export interface Connection {
  readonly app: App
  /** Checks the tokens and connects; throws `DomainError('slack-refused', { reason })`. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** A Bolt app on Socket Mode, not connected yet. */
export function createSocketConnection(options: ConnectOptions): Connection {
  const logger = boltLogger(options.log)
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(options) },
  })
  const app = new App({
    token: options.botToken,
    receiver,
    logger,
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
      await receiver.client.disconnect()
    },
  }
}

/** A new object each time, since Bolt changes the one it gets; few retries, so that a command is answered or fails soon. */
function clientOptions({ slackApiUrl }: ConnectOptions) {
  return {
    retryConfig: { retries: 2, minTimeout: 250, factor: 2 },
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

function boltLogger(log: Log) {
  const text = (parts: unknown[]) => parts.map(String).join(' ')
  return {
    debug() {},
    info: (...parts: unknown[]) => log.info({ from: 'bolt' }, text(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, text(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'bolt' }, text(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  }
}
