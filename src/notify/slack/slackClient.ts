import { webApi } from '@slack/bolt'
import { isRateLimited, isUnclear, retryAfterMsOf } from './slackError.ts'
import type { Dress } from './variantDress.ts'

export interface SlackClientOptions {
  readonly token: string
  readonly slackApiUrl?: string
  readonly timeoutMs?: number
  /** What is done to each call before it goes out; nothing by default. */
  readonly dress?: Dress
  /** Set where a person waits for the answer: a call that fails is then made again a little later. */
  readonly patience?: Patience
}

/** How a failed call is made again. */
export interface Patience {
  /** Pauses before the second attempt, the third…; as many as there are. */
  readonly pausesMs: readonly number[]
  /** When Slack asks to wait longer than this, the call fails at once. */
  readonly longestMs: number
  readonly pass: (ms: number) => Promise<void>
}

/**
 * The client for what goes out. By itself it fails at once: the outbox knows when to try again, and a client that
 * waits holds up every other call.
 */
export function createSlackClient(options: SlackClientOptions): webApi.WebClient {
  return new DressedClient(options)
}

/** What Slack may have done although it did not say so, and would do a second time. */
const notRepeatable = new Set(['chat.postMessage', 'views.open', 'views.push'])

class DressedClient extends webApi.WebClient {
  readonly #dress: Dress | undefined
  readonly #patience: Patience | undefined

  constructor({ token, slackApiUrl, timeoutMs, dress, patience }: SlackClientOptions) {
    super(token, {
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 0 },
      timeout: timeoutMs ?? 10_000,
      logLevel: webApi.LogLevel.ERROR,
      ...(slackApiUrl !== undefined && { slackApiUrl }),
    })
    this.#dress = dress
    this.#patience = patience
  }

  override async apiCall(
    method: string,
    options: Record<string, unknown> = {},
  ): Promise<webApi.WebAPICallResult> {
    const dressed = this.#dress ? { ...this.#dress(method, options) } : options
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await super.apiCall(method, dressed)
      } catch (error) {
        const waitMs = this.#pauseAfter(error, method, attempt)
        if (waitMs === null) throw error
        await this.#patience?.pass(waitMs)
      }
    }
  }

  /** How long to wait before the call is made again; null when it is not. */
  #pauseAfter(error: unknown, method: string, attempt: number): number | null {
    const pauseMs = this.#patience?.pausesMs[attempt]
    if (pauseMs === undefined) return null
    if (isRateLimited(error)) {
      const waitMs = Math.max(pauseMs, retryAfterMsOf(error) ?? 0)
      return waitMs <= (this.#patience?.longestMs ?? 0) ? waitMs : null
    }
    return isUnclear(error) && !notRepeatable.has(method) ? pauseMs : null
  }
}
