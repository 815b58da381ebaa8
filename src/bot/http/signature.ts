import { verifySlackRequest } from '@slack/bolt'
import * as z from 'zod'

/** A signature is good for so long, in either direction: clocks differ a little. */
const mostSkewSeconds = 5 * 60

const Headers = z.object({
  'x-slack-signature': z.string(),
  'x-slack-request-timestamp': z.string().regex(/^\d{1,12}$/),
})

/** Why a request is not Slack's, or null when it is. `nowMs` is real time. */
export function signatureFault(request: {
  readonly headers: unknown
  readonly body: string
  readonly signingSecret: string
  readonly nowMs: number
}): string | null {
  const headers = Headers.safeParse(request.headers)
  if (!headers.success) return 'not signed'
  const signature = headers.data['x-slack-signature']
  const timestamp = Number(headers.data['x-slack-request-timestamp'])
  if (Math.abs(request.nowMs / 1000 - timestamp) > mostSkewSeconds) return 'signed at another time'
  try {
    verifySlackRequest({
      signingSecret: request.signingSecret,
      body: request.body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: request.nowMs,
    })
    return null
  } catch {
    return 'wrong signature'
  }
}
