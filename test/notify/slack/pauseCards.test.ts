import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Pause } from '../../../src/domain/queue/queue.ts'
import { createPauseCards, type PauseCards } from '../../../src/notify/slack/pauseCards.ts'
import type { MessagesApi } from '../../../src/notify/slack/slackChannel.ts'
import { pauseAgent } from '../../../src/operations/queue/pauseAgent.ts'
import { removeAgent } from '../../../src/operations/queue/removeAgent.ts'
import { endDuePauses, resumeAgent } from '../../../src/operations/queue/resumeAgent.ts'
import { settleQueue } from '../../../src/operations/queue/settleQueue.ts'
import { acting } from '../../harness/helpline.ts'
import { createManualAlarm } from '../manualAlarm.ts'
import { type Chat, openChat } from './chat.ts'

let chat: Chat
let cards: PauseCards
let follows: Promise<void>[]
let warnings: string[]
const alarms = createManualAlarm()

beforeEach(async () => {
  chat = await openChat()
  warnings = []
  follows = []
  cards = openCards()
  chat.helpline.bus.subscribe((happening) => follows.push(cards.follow(happening)))
  await settleQueue(chat.helpline, 'start')
})
afterEach(() => chat.close())

function openCards(api: MessagesApi = chat.client): PauseCards {
  const { directory, helpline } = chat
  const { stores, clock } = helpline
  return createPauseCards({
    api,
    directory,
    stores,
    clock,
    alarm: alarms.alarm,
    warn: (what) => warnings.push(what),
  })
}

async function pause(person: string, by = person, minutes: number | null = 20): Promise<Pause> {
  const role = by === person ? 'operator' : 'coordinator'
  const request = { person, minutes, reason: 'dentist', confirmed: true }
  const outcome = await pauseAgent(chat.helpline, acting(by, role), request)
  if (outcome.kind !== 'paused') throw new Error(outcome.kind)
  return outcome.pause
}

async function postedCards(person: string) {
  const [open] = (await chat.helpline.stores.pauses.open()).filter((one) => one.person === person)
  return open ? await chat.helpline.stores.posted.about(`pause:${open.id}`) : []
}

async function followed(): Promise<void> {
  await Promise.all(follows)
}

describe('the card of a pause', () => {
  it('is one message, which says when the person is back', async () => {
    await cards.show(await pause('bernat'), 'bernat')
    expect(chat.directMessages('bernat')).toEqual(['⏸ Estás en pausa hasta las 10:10.'])
    chat.helpline.clock.advanceBy({ minutes: 5 })
    await resumeAgent(chat.helpline, acting('bernat'), { person: 'bernat' })
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['🟢 Te vuelven a llegar llamadas desde las 09:55.'])
    expect(chat.workspace.complaints).toEqual([])
  })

  it('is updated when the time is over, and has no buttons then', async () => {
    await cards.show(await pause('bernat'), 'bernat')
    chat.helpline.clock.advanceBy({ minutes: 20 })
    await endDuePauses(chat.helpline)
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['🟢 Te vuelven a llegar llamadas desde las 10:10.'])
    const update = chat.workspace.calls.findLast(({ method }) => method === 'chat.update')
    expect(JSON.stringify(update?.args)).not.toContain('queue.resume')
  })

  it('goes on as the card of the pause that replaces it', async () => {
    await cards.show(await pause('bernat'), 'bernat')
    chat.helpline.clock.advanceBy({ minutes: 5 })
    const longer = await pause('bernat', 'bernat', 30)
    await cards.show(longer, 'bernat')
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['⏸ Estás en pausa hasta las 10:25.'])
    expect(await chat.helpline.stores.posted.about(`pause:${longer.id}`)).toHaveLength(1)
  })

  it('comes to the end of the conversation for who asked for it there, and stays one message', async () => {
    await cards.show(await pause('bernat'), 'bernat', 'below')
    const { channel = '', ts: first = '' } = (await postedCards('bernat'))[0] ?? {}
    chat.helpline.clock.advanceBy({ minutes: 5 })
    const longer = await pause('bernat', 'bernat', 30)
    await cards.show(longer, 'bernat', 'below')
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['⏸ Estás en pausa hasta las 10:25.'])
    const [card, ...others] = await chat.helpline.stores.posted.about(`pause:${longer.id}`)
    expect(others).toEqual([])
    expect(card?.channel).toBe(channel)
    expect(Number(card?.ts)).toBeGreaterThan(Number(first))
    expect(warnings).toEqual([])
  })

  it('is closed when another pause comes by somebody else, of which a notice tells', async () => {
    await cards.show(await pause('bernat'), 'bernat')
    chat.helpline.clock.advanceBy({ minutes: 5 })
    await pause('bernat', 'alba')
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['Tu pausa ha terminado a las 09:55.'])
  })

  it('is shown to whoever paused somebody else, about that person', async () => {
    await cards.show(await pause('bernat', 'alba'), 'alba')
    expect(chat.directMessages('alba')).toEqual(['⏸ Bernat Roca està en pausa fins a les 10:10.'])
  })

  it('is closed when the person is taken out of the queue', async () => {
    await cards.show(await pause('bernat'), 'bernat')
    await removeAgent(chat.helpline, acting('bernat'), { person: 'bernat', confirmed: true })
    await followed()
    expect(chat.directMessages('bernat')).toEqual(['Tu pausa ha terminado a las 09:50.'])
  })

  it('is closed after a restart when the pause ended meanwhile', async () => {
    const { helpline } = chat
    const ended = await pause('bernat')
    await cards.show(ended, 'bernat')
    await helpline.stores.save((tx) => tx.pauses.end(ended.id, helpline.clock.now(), 'tomatic'))
    await openCards().catchUp()
    expect(chat.directMessages('bernat')).toEqual(['Tu pausa ha terminado a las 09:50.'])
  })

  it('that was posted while the pause ended is put right', async () => {
    const { helpline } = chat
    const ended = await pause('bernat')
    await cards.show(ended, 'bernat')
    await helpline.stores.save((tx) => tx.pauses.end(ended.id, helpline.clock.now(), 'tomatic'))
    const [message] = await helpline.stores.posted.about(`pause:${ended.id}`)
    if (message) await cards.recheck(message)
    expect(chat.directMessages('bernat')).toEqual(['Tu pausa ha terminado a las 09:50.'])
  })

  it('that is gone from Slack is forgotten, without a warning', async () => {
    const ended = await pause('bernat')
    await cards.show(ended, 'bernat')
    const [message] = await chat.helpline.stores.posted.about(`pause:${ended.id}`)
    if (message) await chat.client.chat.delete({ channel: message.channel, ts: message.ts })
    await resumeAgent(chat.helpline, acting('bernat'), { person: 'bernat' })
    await followed()
    expect(await chat.helpline.stores.posted.about(`pause:${ended.id}`)).toEqual([])
    expect(warnings).toEqual([])
  })

  it('is updated later when Slack did not answer', async () => {
    const paused = await pause('bernat')
    await cards.show(paused, 'bernat')
    let isDown = true
    const update: MessagesApi['chat']['update'] = (args) =>
      isDown ? Promise.reject(new Error('no network')) : chat.client.chat.update(args)
    const { conversations, chat: messages } = chat.client
    const { postMessage, delete: remove } = messages
    cards = openCards({ conversations, chat: { postMessage, update, delete: remove } })
    await resumeAgent(chat.helpline, acting('bernat'), { person: 'bernat' })
    await followed()
    expect(warnings).toHaveLength(1)
    isDown = false
    alarms.ring(30_000)
    await cards.catchUp()
    expect(chat.directMessages('bernat')).toEqual(['Tu pausa ha terminado a las 09:50.'])
    expect(await chat.helpline.stores.posted.about(`pause:${paused.id}`)).toEqual([])
  })
})
