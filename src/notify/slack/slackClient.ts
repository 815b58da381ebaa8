import { webApi } from '@slack/bolt'

/**
 * The client for what goes out. It fails at once instead of waiting by itself: the outbox knows when to try again,
 * and a client that waits holds up every other call.
 */
export function createSlackClient(options: {
  readonly token: string
  readonly slackApiUrl?: string
  readonly timeoutMs?: number
}): webApi.WebClient {
  return new webApi.WebClient(options.token, {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: options.timeoutMs ?? 10_000,
    logLevel: webApi.LogLevel.ERROR,
    ...(options.slackApiUrl !== undefined && { slackApiUrl: options.slackApiUrl }),
  })
}
