import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSlackDoor, type SlackDoor } from '../../../src/bot/http/slackDoor.ts'
import { type Listening, listen } from '../../../src/composition/httpServer.ts'
import { slackSignature } from '../../../src/demo/workspace/delivery/signedHttp.ts'

const signingSecret = 'a-secret-that-nobody-knows'
const nowMs = 1_795_600_000_000
const json = 'application/json'

let door: SlackDoor
let server: Listening
let received: unknown[]
let warnings: object[]

beforeEach(async () => {
  received = []
  warnings = []
  door = createSlackDoor({
    signingSecret,
    realNow: () => nowMs,
    log: { info() {}, warn: (details) => warnings.push(details), error() {} },
    ackDeadlineMs: 100,
  })
  const app = express()
  app.use('/slack/events', door.handler)
  server = await listen('127.0.0.1', 0)
  server.open(app)
})
afterEach(() => server.stop(0))

function leadToApp(answer: (ack: (response?: unknown) => Promise<void>) => Promise<void>): void {
  door.leadTo({
    async processEvent({ body, ack, retryNum, retryReason }) {
      received.push({ body, retryNum, retryReason })
      await answer(async (response) => ack(response))
    },
  })
}

interface Sent {
  readonly body: string
  readonly type?: string
  readonly secret?: string
  readonly atMs?: number
  readonly headers?: Record<string, string>
  readonly method?: string
}

function send({ body, type = json, secret = signingSecret, atMs = nowMs, headers, method = 'POST' }: Sent) {
  const timestamp = String(Math.floor(atMs / 1000))
  return fetch(`http://127.0.0.1:${server.port}/slack/events`, {
    method,
    headers: {
      'Content-Type': type,
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': slackSignature(secret, timestamp, body),
      ...headers,
    },
    ...(method === 'POST' && { body }),
  })
}

const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event: { type: 'app_mention' } })

describe('the door for Slack', () => {
  it('lets in events, commands and clicks that Slack has signed, and hands out their answer', async () => {
    leadToApp((ack) => ack({ text: 'hello' }))
    const answer = await send({
      body: event,
      headers: { 'X-Slack-Retry-Num': '2', 'X-Slack-Retry-Reason': 'x' },
    })
    expect([answer.status, await answer.json()]).toEqual([200, { text: 'hello' }])
    const form = 'application/x-www-form-urlencoded; charset=utf-8'
    await send({ body: 'command=%2Ftomatic&text=who+is+on', type: form })
    const click = new URLSearchParams({ payload: JSON.stringify({ type: 'block_actions' }) })
    await send({ body: click.toString(), type: 'application/x-www-form-urlencoded' })
    expect(received).toEqual([
      { body: JSON.parse(event), retryNum: 2, retryReason: 'x' },
      { body: { command: '/tomatic', text: 'who is on' } },
      { body: { type: 'block_actions' } },
    ])
  })

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['signed more than five minutes ago', { atMs: nowMs - 301_000 }],
    ['signed more than five minutes from now', { atMs: nowMs + 301_000 }],
    ['not signed', { headers: { 'X-Slack-Signature': '' } }],
    ['signed in another version', { headers: { 'X-Slack-Signature': 'v1=00' } }],
    ['without a time', { headers: { 'X-Slack-Request-Timestamp': 'yesterday' } }],
    ['not signed, asking for the check of certificates', { body: 'ssl_check=1', secret: 'another' }],
  ] as const)('refuses with 401 what is %s', async (_, fault) => {
    leadToApp((ack) => ack())
    expect((await send({ body: event, ...fault })).status).toBe(401)
    expect(received).toEqual([])
    expect(warnings).toHaveLength(1)
  })

  it('refuses a body that was changed on the way', async () => {
    leadToApp((ack) => ack())
    const timestamp = String(nowMs / 1000)
    const headers = { 'X-Slack-Signature': slackSignature(signingSecret, timestamp, event) }
    expect((await send({ body: event.replace('Ev1', 'Ev2'), headers })).status).toBe(401)
  })

  it('takes what is almost five minutes old', async () => {
    leadToApp((ack) => ack())
    expect((await send({ body: event, atMs: nowMs - 299_000 })).status).toBe(200)
  })

  it('refuses what is too large, malformed, or not posted', async () => {
    leadToApp((ack) => ack())
    const large = await send({ body: 'x'.repeat(1024 * 1024 + 1) }).then(
      ({ status }) => status,
      () => 413,
    )
    expect(large).toBe(413)
    expect((await send({ body: '{' })).status).toBe(400)
    expect((await send({ body: '[]' })).status).toBe(400)
    const payload = { body: 'payload=%7B', type: 'application/x-www-form-urlencoded' }
    expect((await send(payload)).status).toBe(400)
    expect((await send({ body: '', method: 'GET' })).status).toBe(405)
    expect(received).toEqual([])
  })

  it('confirms its address to Slack even before the bot is connected, and asks it to come again with the rest', async () => {
    const asked = await send({ body: JSON.stringify({ type: 'url_verification', challenge: 'abc' }) })
    expect([asked.status, await asked.json()]).toEqual([200, { challenge: 'abc' }])
    expect((await send({ body: event })).status).toBe(503)
    leadToApp((ack) => ack())
    expect((await send({ body: event })).status).toBe(200)
    door.leadTo(null)
    expect((await send({ body: event })).status).toBe(503)
  })

  it('answers before the work is done, and gives Slack an error when nobody acknowledges', async () => {
    let finish = () => {}
    leadToApp(async (ack) => {
      await ack()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    expect((await send({ body: event })).status).toBe(200)
    finish()
    leadToApp(async () => {})
    expect((await send({ body: event })).status).toBe(404)
    leadToApp(() => Promise.reject(new Error('broken')))
    expect((await send({ body: event })).status).toBe(500)
  })
})
