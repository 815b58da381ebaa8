import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import { type App, HTTPResponseAck } from '@slack/bolt'
import * as z from 'zod'
import { boltLogger } from '../boltLogger.ts'
import type { Log } from '../dependencies.ts'
import { requestBody } from './requestBody.ts'
import { signatureFault } from './signature.ts'

/** Where Slack's signed requests come in; the web server mounts its handler at one path. */
export interface SlackDoor {
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void
  /** What comes in goes to that app from now on; before, and after null, Slack is asked to try again later. */
  leadTo(app: Receiving | null): void
}

type Receiving = Pick<App, 'processEvent'>

export interface SlackDoorOptions {
  readonly signingSecret: string
  /** Signatures expire in real time. */
  readonly realNow: () => number
  readonly log: Log
  /** 3 s by default, as Slack waits. */
  readonly ackDeadlineMs?: number
}

/** Slack's largest payloads are views, of 250 KB at most; forms escape them threefold. */
const bodyLimitBytes = 1024 * 1024

const Body = z.looseObject({})
const Verification = z.object({ type: z.literal('url_verification'), challenge: z.string() })

/** A door that opens to nobody but Slack. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { log } = options
  let app: Receiving | null = null

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405)
    const read = await requestBody(request, bodyLimitBytes)
    if (read.kind === 'broken-off') return
    if (read.kind === 'too-large') return end(response.setHeader('Connection', 'close'), 413)
    const fault = signatureFault({
      headers: request.headers,
      body: read.bytes.toString(),
      signingSecret: options.signingSecret,
      nowMs: options.realNow(),
    })
    if (fault !== null) {
      log.warn({ fault, from: request.socket.remoteAddress }, 'a request that is not from Slack was refused')
      return end(response, 401)
    }
    const body = parsed(request.headers['content-type'] ?? '', read.bytes.toString())
    if (body === null) return end(response, 400)
    const verification = Verification.safeParse(body)
    if (verification.success) {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify({ challenge: verification.data.challenge }))
      return
    }
    if (body.ssl_check === '1') return end(response, 200)
    if (app === null) return end(response, 503)
    await handOver(app, { request, response, rawBody: read.bytes, body })
  }

  async function handOver(to: Receiving, { request, response, rawBody, body }: Incoming): Promise<void> {
    const ack = new HTTPResponseAck({
      logger: boltLogger(log),
      processBeforeResponse: false,
      httpRequest: Object.assign(request, { rawBody }),
      httpRequestBody: body,
      httpResponse: response,
      ...(options.ackDeadlineMs !== undefined && { unhandledRequestTimeoutMillis: options.ackDeadlineMs }),
    })
    try {
      await to.processEvent({ body, ack: ack.bind(), ...retryOf(request) })
    } catch (error) {
      log.error({ err: error }, 'what Slack sent could not be processed')
      ack.ack()
      if (!response.headersSent) end(response, 500)
    }
  }

  return {
    handler(request, response) {
      answer(request, response).catch((error: unknown) => {
        log.error({ err: error }, 'a request of Slack could not be answered')
        if (!response.headersSent) end(response, 500)
      })
    },
    leadTo(next) {
      app = next
    },
  }
}

interface Incoming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly rawBody: Buffer
  readonly body: z.infer<typeof Body>
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

/** Events come as JSON, commands as a form, interactions as JSON in a form's `payload`; null for anything else. */
function parsed(contentType: string, text: string): z.infer<typeof Body> | null {
  try {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) return Body.parse(JSON.parse(text))
    const form = { ...parse(text) }
    return typeof form.payload === 'string' ? Body.parse(JSON.parse(form.payload)) : form
  } catch {
    return null
  }
}

const Retry = z.object({ 'x-slack-retry-num': z.coerce.number(), 'x-slack-retry-reason': z.string() })

function retryOf(request: IncomingMessage): { retryNum?: number; retryReason?: string } {
  const retry = Retry.safeParse(request.headers)
  if (!retry.success) return {}
  return { retryNum: retry.data['x-slack-retry-num'], retryReason: retry.data['x-slack-retry-reason'] }
}
