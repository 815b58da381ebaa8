import { createHmac } from 'node:crypto'
import { isRecord, type Json } from '../../../notify/slack/problem.ts'
import type { Envelope, Transport } from './transport.ts'

export interface SignedHttpOptions {
  readonly requestUrl: string
  readonly signingSecret: string
  readonly realNow: () => number
}

/** Signed requests to the app's own address, as Slack sends them where Socket Mode is off. */
export function createSignedHttp(options: SignedHttpOptions): Transport {
  return {
    async send(envelope) {
      const { body, contentType } = encode(envelope)
      const timestamp = String(Math.floor(options.realNow() / 1000))
      try {
        const response = await fetch(options.requestUrl, {
          method: 'POST',
          headers: {
            'Content-Type': contentType,
            'X-Slack-Request-Timestamp': timestamp,
            'X-Slack-Signature': slackSignature(options.signingSecret, timestamp, body),
            ...(envelope.retry === null
              ? {}
              : {
                  'X-Slack-Retry-Num': String(envelope.retry.attempt),
                  'X-Slack-Retry-Reason': envelope.retry.reason,
                }),
          },
          body,
        })
        const answer = await response.text()
        if (!response.ok) return { kind: 'unreachable', reason: 'http_error' }
        return { kind: 'acked', payload: answerPayload(answer) }
      } catch {
        return { kind: 'unreachable', reason: 'connection_failed' }
      }
    },
    close: () => Promise.resolve(),
  }
}

/** Returns the value of `X-Slack-Signature` for a body sent at that time (seconds). */
export function slackSignature(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

function encode(envelope: Envelope): { body: string; contentType: string } {
  if (envelope.type === 'events_api')
    return { body: JSON.stringify(envelope.payload), contentType: 'application/json' }
  const form = new URLSearchParams()
  if (envelope.type === 'interactive') form.set('payload', JSON.stringify(envelope.payload))
  else for (const [key, value] of Object.entries(envelope.payload)) form.set(key, String(value))
  return { body: form.toString(), contentType: 'application/x-www-form-urlencoded' }
}

/** An empty body is a bare acknowledgement, a text that is not JSON is what the person shall read. */
function answerPayload(text: string): Json {
  if (text === '') return {}
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : { text: String(parsed) }
  } catch {
    return { text }
  }
}
