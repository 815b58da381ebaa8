import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CallCards, createCallCards } from '../../../src/notify/slack/callCards.ts'
import type { MessagesApi } from '../../../src/notify/slack/slackChannel.ts'
import { followExchange } from '../../../src/operations/calls/followExchange.ts'
import { noteCall } from '../../../src/operations/calls/noteCall.ts'
import { receiveCall } from '../../../src/operations/calls/receiveCall.ts'
import { settleQueue } from '../../../src/operations/queue/settleQueue.ts'
import { acting } from '../../harness/helpline.ts'
import { createManualAlarm } from '../manualAlarm.ts'
import { type Chat, openChat } from './chat.ts'

const phone = '600111222'
let chat: Chat
let cards: CallCards
let follows: Promise<void>[]
let warnings: string[]
const alarms = createManualAlarm()

beforeEach(async () => {
  chat = await openChat({})
  warnings = []
  follows = []
  cards = openCards()
  chat.helpline.bus.subscribe((happening) => follows.push(cards.follow(happening)))
  await settleQueue(chat.helpline, 'start')
})
afterEach(() => chat.close())

function openCards(api: MessagesApi = chat.client): CallCards {
  const { directory, helpline } = chat
  const { stores, callers, clock } = helpline
  const warn = (what: string) => void warnings.push(what)
  return createCallCards({ api, directory, stores, callers, clock, alarm: alarms.alarm, warn })
}

async function followed(): Promise<void> {
  await Promise.all(follows)
  await cards.settled()
}

async function ring(extension: string, callId = 'c1', from = phone) {
  const { call } = await receiveCall(chat.helpline, { phone: from, extension, callId })
  await followed()
  return call
}

type Told = Parameters<typeof followExchange>[1][number]

/** Something that the exchange tells of call `c1` at a phone. */
async function tell(kind: 'answer' | 'miss' | 'hangup' | 'lost', extension = '3041'): Promise<void> {
  const { clock } = chat.helpline
  const of = { at: clock.now(), queue: 'tomatic', callId: 'c1', phone, extension }
  const facts = { waitSeconds: 12, talkSeconds: 240, outcome: 'abandoned' as const }
  const event: Told = { ...of, ...facts, kind }
  await followExchange(chat.helpline, [event])
  await followed()
}

/** All that a person sees of the last card, as Slack got it. */
function lastArgs(): string {
  const last = chat.workspace.calls.findLast(({ method }) => /^chat\.(update|postMessage)$/.test(method))
  return JSON.stringify(last?.args)
}

describe('the card of a call', () => {
  it('tells the one whose phone rings who calls, and nobody else', async () => {
    await ring('3041')
    expect(chat.directMessages('bernat')).toEqual(['🔔 Te suena el teléfono: 600 111 222.'])
    for (const name of ['alba', 'carla', 'guest']) expect(chat.directMessages(name)).toEqual([])
    expect(lastArgs()).toContain('Este número no había llamado nunca.')
    expect(lastArgs()).toContain('call.note')
    expect(chat.workspace.complaints).toEqual([])
  })

  it('is one message, which follows the call to its end', async () => {
    await ring('3041')
    await tell('answer')
    expect(chat.directMessages('bernat')).toEqual(['📞 Estás hablando con 600 111 222.'])
    await tell('hangup')
    expect(chat.directMessages('bernat')).toEqual(['Has hablado con 600 111 222 durante 4 minutos.'])
    expect(lastArgs()).toContain('call.note')
    expect(chat.workspace.complaints).toEqual([])
  })

  it('says when the caller gave up', async () => {
    await ring('3041')
    await tell('lost')
    expect(chat.directMessages('bernat')).toEqual(['600 111 222 ha colgado antes de que respondieras.'])
  })

  it('of a call that rings on says that it is at somebody else, and shows nothing more there', async () => {
    await ring('3041')
    await tell('miss')
    expect(chat.directMessages('bernat')).toEqual([
      'No has descolgado: 600 111 222 espera a que lo haga otra persona.',
    ])
    await ring('3040')
    expect(chat.directMessages('alba')).toEqual(['🔔 Et sona el telèfon: 600 111 222.'])
    expect(chat.directMessages('bernat')).toEqual([
      '600 111 222 ya no suena en tu teléfono, sino en el de Alba Pi.',
    ])
    await tell('answer', '3040')
    expect(chat.directMessages('bernat')).toEqual(['Alba Pi ha cogido la llamada de 600 111 222.'])
    const [card] = await chat.helpline.stores.posted.about(`call:${(await ring('3040')).id}`)
    const update = chat.workspace.calls.findLast(
      ({ method, args }) => method === 'chat.update' && args.channel === card?.channel,
    )
    expect(JSON.stringify(update?.args)).not.toContain('call.note')
  })

  it('tells the last calls of the number, with whom, and what about', async () => {
    const earlier = await ring('3040')
    await tell('answer', '3040')
    await tell('hangup', '3040')
    await noteCall(chat.helpline, acting('alba'), {
      call: earlier.id,
      categories: ['IN01'],
      comment: 'will call again',
      replaces: null,
    })
    await followed()
    expect(lastArgs()).toContain('📝 [INFO] Consulta general · will call again')
    chat.helpline.clock.advanceBy({ minutes: 10 })
    await ring('3041', 'c2')
    expect(lastArgs()).toContain('• 09:50, con Alba Pi: [INFO] Consulta general · will call again')
  })

  it('of a withheld number says so, and tells nothing of others', async () => {
    await ring('3041', 'c1', 'anonymous')
    await ring('3041', 'c2', '')
    expect(chat.directMessages('bernat')).toEqual([
      '🔔 Te suena el teléfono: un número oculto.',
      '🔔 Te suena el teléfono: un número oculto.',
    ])
    expect(lastArgs()).not.toContain('Llamadas anteriores')
  })

  it('is for nobody where nobody has the phone, or who has it is not in Slack', async () => {
    await ring('9999')
    await ring('3043', 'c2')
    const posts = chat.workspace.calls.filter(({ method }) => method === 'chat.postMessage')
    expect(posts).toEqual([])
  })

  it('is put right after a restart', async () => {
    await ring('3041')
    const { helpline } = chat
    const before = await helpline.stores.calls.findByPbxId('c1')
    if (!before) throw new Error('no call')
    const over = { ...before, answeredAt: before.startedAt, endedAt: before.startedAt, talkSeconds: 60 }
    await helpline.stores.save((tx) => tx.calls.replace(over))
    await openCards().catchUp()
    expect(chat.directMessages('bernat')).toEqual(['Has hablado con 600 111 222 durante 1 minuto.'])
  })

  it('comes later when Slack did not answer, once', async () => {
    let isDown = true
    const postMessage: MessagesApi['chat']['postMessage'] = (args) =>
      isDown ? Promise.reject(new Error('no network')) : chat.client.chat.postMessage(args)
    const { conversations, chat: messages } = chat.client
    cards = openCards({
      conversations,
      chat: { postMessage, update: (args) => messages.update(args), delete: (args) => messages.delete(args) },
    })
    await ring('3041')
    expect(warnings).toHaveLength(1)
    isDown = false
    alarms.ring(5000)
    await cards.settled()
    expect(chat.directMessages('bernat')).toEqual(['🔔 Te suena el teléfono: 600 111 222.'])
  })
})
