import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallFault } from '../../../src/demo/workspace/faults/callFaults.ts'
import type { Address } from '../../../src/domain/notices.ts'
import { createOutbox, type OutboxWarning } from '../../../src/notify/outbox.ts'
import { createSlackChannel } from '../../../src/notify/slack/slackChannel.ts'
import { createSlackClient } from '../../../src/notify/slack/slackClient.ts'
import { createManualAlarm } from '../manualAlarm.ts'
import { type Chat, openChat } from './chat.ts'

let chat: Chat
let alarms: ReturnType<typeof createManualAlarm>
let nowMs: number
let warnings: OutboxWarning[]

beforeEach(async () => {
  chat = await openChat()
  nowMs = 1_000_000
  warnings = []
})
afterEach(() => chat.close())

function open(timeoutMs = 300) {
  const { directory, helpline, workspace } = chat
  const { stores, clock } = helpline
  alarms = createManualAlarm()
  const api = createSlackClient({ token: workspace.botToken, slackApiUrl: workspace.apiUrl, timeoutMs })
  const channel = createSlackChannel({ api, directory, files: stores.files, pauses: stores.pauses, clock })
  return createOutbox({
    stores,
    clock,
    realNow: () => nowMs,
    alarm: alarms.alarm,
    channelFor: () => channel,
    warn: (warning) => warnings.push(warning),
  })
}

async function put(text: string, address: Address): Promise<void> {
  const notice = { kind: 'says', text, by: 'alba' } as const
  await chat.helpline.stores.save((tx) => tx.outbox.add({ id: text, address, notice, dropAfterMs: null }))
}

function said(place: string): string[] {
  const { workspace } = chat
  const alba = workspace.as(workspace.member('alba')?.id ?? '')
  const channel = workspace.channel(place)?.id ?? alba.openDirectMessage().id
  return alba.messages(channel).map(({ text }) => text)
}

const places: readonly (readonly [string, Address])[] = [
  ['helpline', { to: 'channel' }],
  ['coordinators', { to: 'coordinators' }],
  ['the direct message', { to: 'person', person: 'alba' }],
]

describe.each(places)('what waits for %s', (place, address) => {
  it.each<[string, CallFault]>([
    ['has not answered', { kind: 'silence' }],
    ['has not answered but done it', { kind: 'silence', isDone: true }],
    ['has failed', { kind: 'server-error', status: 502 }],
    ['has failed but done it', { kind: 'server-error', isDone: true }],
    ['has refused by a fault of its own', { kind: 'refused', error: 'internal_error' }],
    ['has asked for patience', { kind: 'rate-limited', retryAfterSeconds: 30 }],
    ['has asked for patience without saying how much', { kind: 'rate-limited' }],
  ])('is said once after Slack %s', async (_, fault) => {
    const outbox = open()
    await put('hello', address)
    chat.workspace.faults.calls({ method: 'chat.postMessage', fault, times: 1 })
    await outbox.flush()
    nowMs += 60_000
    alarms.ring(60_000)
    await outbox.flush()
    expect(said(place)).toEqual(['🍅 hello'])
    expect(warnings).toEqual([])
    expect(await chat.helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
  })
})

describe('the outbox', () => {
  it('waits as long as Slack asks, and says nothing else there before', async () => {
    const outbox = open()
    await put('first', { to: 'channel' })
    await put('second', { to: 'channel' })
    const fault = { kind: 'rate-limited', retryAfterSeconds: 40 } as const
    chat.workspace.faults.calls({ method: 'chat.postMessage', fault, times: 1 })
    await outbox.flush()
    expect(alarms.delays()).toContain(40_000)
    nowMs += 39_000
    await outbox.flush()
    expect(said('helpline')).toEqual([])
    nowMs += 1000
    alarms.ring(40_000)
    await outbox.flush()
    expect(said('helpline')).toEqual(['🍅 first', '🍅 second'])
  })

  it('does not say again what a process said that died before it could note it', async () => {
    await put('hello', { to: 'channel' })
    const { stores } = chat.helpline
    const save = stores.save
    let saves = 0
    Object.assign(stores, {
      save: () => {
        saves += 1
        return Promise.reject(new Error('killed'))
      },
    })
    await open().flush()
    expect(saves).toBe(1)
    Object.assign(stores, { save })
    await open().flush()
    expect(said('helpline')).toEqual(['🍅 hello'])
    expect(await stores.outbox.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
  })

  it('does not speak on the chance that it has spoken already, while Slack does not let it look', async () => {
    const outbox = open()
    await put('hello', { to: 'channel' })
    const { faults } = chat.workspace
    faults.calls({ method: 'chat.postMessage', fault: { kind: 'silence', isDone: true }, times: 1 })
    faults.calls({ method: 'conversations.history', fault: { kind: 'server-error' }, times: 1 })
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await outbox.flush()
      nowMs += 600_000
      alarms.ring(600_000)
    }
    await outbox.flush()
    expect(said('helpline')).toEqual(['🍅 hello'])
  })
})
