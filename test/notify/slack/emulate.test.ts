import { createEmulator, type Emulator } from 'emulate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDirectory } from '../../../src/notify/slack/directory.ts'
import { createSlackChannel } from '../../../src/notify/slack/slackChannel.ts'
import { createSlackClient } from '../../../src/notify/slack/slackClient.ts'
import { type Helpline, openHelpline } from '../../harness/helpline.ts'

const scopes = ['chat:write', 'im:write', 'users:read', 'users:read.email', 'channels:history']

/** A second opinion on Slack's Web API, beside our own workspace. */
describe('against another stand-in for Slack', () => {
  let emulator: Emulator
  let helpline: Helpline
  let client: ReturnType<typeof createSlackClient>

  beforeAll(async () => {
    emulator = await createEmulator({
      service: 'slack',
      port: 0,
      seed: {
        tokens: { 'xoxb-test': { login: 'admin', scopes } },
        slack: { users: [{ name: 'alba', real_name: 'Alba Pi', email: 'alba@example.org' }] },
      },
    })
    client = createSlackClient({ token: 'xoxb-test', slackApiUrl: `${emulator.url}/api/` })
    helpline = await openHelpline({ files: { 'config.yaml': null } })
    helpline.write(
      'config.yaml',
      "hours: ['09:00', '14:00']\nnTelefons: 2\nlanguage: en\nslack: {channel: C000000001}\n",
    )
  })
  afterAll(async () => {
    await emulator.close()
    await helpline.close()
  })

  function open() {
    const { stores, clock } = helpline
    const directory = createDirectory({ api: client, files: stores.files, realNow: () => 0 })
    const { files, pauses } = stores
    return { directory, channel: createSlackChannel({ api: client, directory, files, pauses, clock }) }
  }

  it('people are found by e-mail in both directions', async () => {
    const { directory } = open()
    const user = await directory.userOf('alba')
    expect(user).toMatch(/^U/)
    expect(await directory.personOf(user ?? '')).toBe('alba')
    expect(await directory.userOf('bernat')).toBeNull()
    expect(await directory.personOf('U0NOBODY00')).toBeNull()
  })

  it('notices are posted with their blocks to a channel and to a direct message', async () => {
    const { channel } = open()
    const notice = { kind: 'added-by-other', by: 'bernat' } as const
    await channel.deliver({ id: 'n1', address: { to: 'channel' }, notice })
    await channel.deliver({ id: 'n1', address: { to: 'person', person: 'alba' }, notice })
    const { messages } = await client.conversations.history({ channel: 'C000000001' })
    expect(messages?.[0]).toMatchObject({
      text: 'Bernat Roca has added you to the queue: calls may ring at your phone now.',
      blocks: [{ type: 'section' }, { type: 'context' }, { type: 'actions' }],
    })
  })

  it('a pause’s message can be updated in place', async () => {
    const { stores, clock } = helpline
    const pause = { id: 'p1', person: 'alba', since: clock.now(), until: null, reason: '', by: 'bernat' }
    await stores.save((tx) => tx.pauses.start(pause))
    const notice = { kind: 'paused-by-other', pauseId: 'p1', by: 'bernat', reason: '', until: null } as const
    const posted = await open().channel.deliver({
      id: 'n1',
      address: { to: 'person', person: 'alba' },
      notice,
    })
    expect(posted).not.toBeNull()
    const { channel = '', ts = '' } = posted ?? {}
    expect(await client.chat.update({ channel, ts, text: 'over', blocks: [] })).toMatchObject({ ok: true })
  })
})
