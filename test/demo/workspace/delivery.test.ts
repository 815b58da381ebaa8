import { createServer } from 'node:http'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { afterEach, expect, it } from 'vitest'
import { createDelivery } from '../../../src/demo/workspace/delivery/deliver.ts'
import { slackSignature } from '../../../src/demo/workspace/delivery/signedHttp.ts'
import type { Envelope, Reply } from '../../../src/demo/workspace/delivery/transport.ts'
import { boltApp, startSmallWorkspace } from './boltApp.ts'

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** A transport whose answers are listed; each envelope sent is noted. */
function scripted(replies: Reply[]) {
  const sent: Envelope[] = []
  let wake = (): void => {}
  return {
    sent,
    whenSent: (count: number) =>
      new Promise<void>((resolve) => {
        wake = () => {
          if (sent.length >= count) resolve()
        }
        wake()
      }),
    transport: {
      async send(envelope: Envelope): Promise<Reply> {
        sent.push(envelope)
        wake()
        return replies.shift() ?? { kind: 'acked', payload: {} }
      },
      close: async () => {},
    },
  }
}

it('sends an event again with the same id, until it is acknowledged, and says why', async () => {
  const { sent, whenSent, transport } = scripted([
    { kind: 'timeout' },
    { kind: 'unreachable', reason: 'http_error' },
  ])
  const delivery = createDelivery(() => transport, { ackDeadlineMs: 1000, retryDelaysMs: [0, 0, 0] })
  stops.push(() => delivery.close())
  delivery.event({ event_id: 'Ev1' })
  await whenSent(3)
  expect(sent.map(({ retry }) => retry)).toEqual([
    null,
    { attempt: 1, reason: 'timeout' },
    { attempt: 2, reason: 'http_error' },
  ])
  expect(new Set(sent.map(({ payload }) => payload.event_id))).toEqual(new Set(['Ev1']))
  expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
})

it('gives an event up after three retries, and never repeats an interaction', async () => {
  const late: Reply = { kind: 'timeout' }
  const { sent, whenSent, transport } = scripted([late, late, late, late, late, late])
  const delivery = createDelivery(() => transport, { ackDeadlineMs: 1000, retryDelaysMs: [0, 0, 0] })
  stops.push(() => delivery.close())
  delivery.event({})
  await whenSent(4)
  expect(await delivery.once('interactive', {}, false)).toEqual({ kind: 'timeout' })
  expect(sent.map(({ type }) => type)).toEqual([...Array(4).fill('events_api'), 'interactive'])
})

it('reaches a Bolt app by signed requests, events and commands alike', async () => {
  const workspace = await startSmallWorkspace()
  stops.push(() => workspace.close())
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR })
  const app = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    token: workspace.botToken,
    clientOptions: { slackApiUrl: workspace.apiUrl },
  })
  app.command('/tomatic', ({ ack, command }) => ack(`you said ${command.text}`))
  app.message('hello', async ({ say }) => {
    await say('hello yourself')
  })
  const server = createServer((request, response) => receiver.requestListener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  stops.push(() => server.listening && server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`)

  const maria = workspace.as(workspace.member('maria')?.id ?? '')
  const direct = maria.openDirectMessage().id
  expect(await maria.command(direct, '/tomatic who')).toEqual({ kind: 'done' })
  expect(maria.ephemerals(direct).map(({ text }) => text)).toEqual(['you said who'])
  maria.say(direct, 'hello')
  await workspace.until(() => maria.messages(direct).some(({ text }) => text === 'hello yourself'))

  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(await maria.command(direct, '/tomatic who')).toMatchObject({ kind: 'failed', reason: 'unreachable' })
})

it('signs as Slack documents it', () => {
  const body = 'token=x&command=%2Ftomatic'
  const signature = slackSignature('secret', '1531420618', body)
  expect(signature).toMatch(/^v0=[0-9a-f]{64}$/)
  expect(signature).not.toBe(slackSignature('secret', '1531420619', body))
})

it('fails commands while the app is away after a disconnect', async () => {
  const workspace = await startSmallWorkspace()
  stops.push(() => workspace.close())
  const bot = boltApp(workspace)
  await bot.start()
  stops.push(() => bot.stop())
  expect(workspace.sockets.count()).toBe(1)
  workspace.sockets.disconnect('refresh_requested')
  await workspace.until(() => workspace.sockets.count() === 0)
  const maria = workspace.as(workspace.member('maria')?.id ?? '')
  expect(await maria.command(maria.openDirectMessage().id, '/tomatic')).toMatchObject({
    kind: 'failed',
    reason: 'unreachable',
  })
})
