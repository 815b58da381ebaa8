import type { Patience } from './slackClient.ts'
import type { SlackMessage } from './surfaces.ts'
import type { Dress } from './variantDress.ts'

/** An answer to a command or click, sent to the address that came with it. */
export type Answer =
  | (SlackMessage & { readonly response_type?: 'ephemeral'; readonly replace_original?: boolean })
  /** Takes away the message that was clicked. */
  | { readonly delete_original: true }

/** Sends it; throws when Slack does not take it. */
export type Respond = (responseUrl: string, answer: Answer) => Promise<void>

/** Answers are for one person's eyes, so that one that arrives twice is no harm and one that gets lost is. */
export function createRespond(options: {
  readonly dress: Dress
  readonly patience: Patience
  readonly timeoutMs: number
}): Respond {
  const { dress, patience, timeoutMs } = options

  async function send(responseUrl: string, body: string): Promise<{ retryMs: number } | null> {
    let response: Response
    try {
      response = await fetch(responseUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch {
      return { retryMs: 0 }
    }
    await response.body?.cancel()
    if (response.ok) return null
    if (response.status === 429) return { retryMs: Number(response.headers.get('retry-after') ?? 0) * 1000 }
    if (response.status >= 500) return { retryMs: 0 }
    throw new Error(`the response_url was refused with status ${response.status}`)
  }

  return async (responseUrl, answer) => {
    const body = JSON.stringify(dress('response_url', { ...answer }))
    for (let attempt = 0; ; attempt += 1) {
      const failed = await send(responseUrl, body)
      if (!failed) return
      const pauseMs = patience.pausesMs[attempt]
      if (pauseMs === undefined || failed.retryMs > patience.longestMs) {
        throw new Error('the response_url does not answer')
      }
      await patience.pass(Math.max(pauseMs, failed.retryMs))
    }
  }
}
