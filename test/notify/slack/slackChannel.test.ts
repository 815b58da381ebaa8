import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address, Notice } from '../../../src/domain/notices.ts'
import { DeliveryError } from '../../../src/notify/channel.ts'
import { channelArgument, createSlackChannel } from '../../../src/notify/slack/slackChannel.ts'
import { type Chat, openChat } from './chat.ts'

const says: Notice = { kind: 'says', text: 'hello', by: 'alba' }
const resumed: Notice = { kind: 'resumed-by-other', by: 'bernat' }
const toAlba: Address = { to: 'person', person: 'alba' }

let chat: Chat
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

function deliver(address: Address, notice: Notice) {
  const { client: api, directory, helpline } = chat
  const { files, pauses } = helpline.stores
  return createSlackChannel({ api, directory, files, pauses, clock: helpline.clock }).deliver({
    id: 'n1',
    address,
    notice,
  })
}

function textsIn(channel: string): string[] {
  const { workspace } = chat
  const id = workspace.channel(channel)?.id ?? ''
  return workspace
    .as(workspace.member('alba')?.id ?? '')
    .messages(id)
    .map((message) => message.text)
}

async function failureOf(delivery: Promise<unknown>): Promise<DeliveryError> {
  const error = await delivery.catch((caught: unknown) => caught)
  if (error instanceof DeliveryError) return error
  throw new Error('delivered')
}

describe('notices in Slack', () => {
  it('go to the channels that the configuration names', async () => {
    await deliver({ to: 'channel' }, says)
    await deliver({ to: 'coordinators' }, { kind: 'queue-unreachable', slot: null })
    expect(textsIn('helpline')).toEqual(['🍅 hello'])
    expect(textsIn('coordinators')).toHaveLength(1)
    expect(chat.workspace.complaints).toEqual([])
  })

  it('go to a person’s direct message, in the language of their Slack', async () => {
    await deliver(toAlba, resumed)
    expect(chat.directMessages('alba')).toEqual([
      'Bernat Roca ha acabat la teva pausa: et tornen a arribar trucades.',
    ])
  })

  it('remember the message of a pause, shown as its card', async () => {
    const { stores, clock } = chat.helpline
    const since = clock.now()
    const pause = { id: 'p1', person: 'alba', since, until: null, reason: 'lunch', by: 'bernat' }
    await stores.save((tx) => tx.pauses.start(pause))
    const posted = await deliver(toAlba, {
      kind: 'paused-by-other',
      pauseId: 'p1',
      by: 'bernat',
      reason: 'lunch',
      until: null,
    })
    expect(posted).toMatchObject({ matter: 'pause:p1', person: 'alba' })
    expect(chat.directMessages('alba')).toEqual(['⏸ Bernat Roca t’ha posat en pausa fins al final del torn.'])
  })

  it('are final failures for people who are not in Slack and for channels that do not exist', async () => {
    expect(await failureOf(deliver({ to: 'person', person: 'eva' }, resumed))).toMatchObject({
      isFinal: true,
    })
    chat.helpline.write('config.yaml', chat.helpline.read('config.yaml').replace('helpline,', 'elsewhere,'))
    const failure = await failureOf(deliver({ to: 'channel' }, says))
    expect(failure).toMatchObject({ reason: 'channel_not_found', isFinal: true })
  })

  it('are to be tried again when Slack does not answer', async () => {
    await chat.directory.userOf('alba')
    await chat.workspace.close()
    expect(await failureOf(deliver(toAlba, resumed))).toMatchObject({ isFinal: false })
  })

  it('pass on how long Slack asks to wait', async () => {
    const { directory, helpline } = chat
    const { files, pauses } = helpline.stores
    const limited = async () => Promise.reject(Object.assign(new Error('limited'), { retryAfter: 30 }))
    const { conversations } = chat.client
    const api = { conversations, chat: { postMessage: limited, update: limited, delete: limited } }
    const channel = createSlackChannel({ api, directory, files, pauses, clock: helpline.clock })
    const failure = await failureOf(channel.deliver({ id: 'n1', address: { to: 'channel' }, notice: says }))
    expect(failure).toMatchObject({ isFinal: false, retryAfterMs: 30_000 })
  })
})

describe('a channel of the configuration', () => {
  it('may be a name with or without #, or an id', () => {
    expect(channelArgument('helpline')).toBe('#helpline')
    expect(channelArgument('#helpline')).toBe('#helpline')
    expect(channelArgument('C0123ABCD')).toBe('C0123ABCD')
  })
})
