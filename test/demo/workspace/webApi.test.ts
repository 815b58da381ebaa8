import { LogLevel, WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Workspace } from '../../../src/demo/workspace/startWorkspace.ts'
import { startSmallWorkspace } from './boltApp.ts'

let workspace: Workspace
let client: WebClient

beforeEach(async () => {
  workspace = await startSmallWorkspace()
  client = clientWith(workspace.botToken)
})
afterEach(() => workspace.close())

function clientWith(token: string): WebClient {
  const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} }
  const logger = { ...quiet, getLevel: () => LogLevel.ERROR }
  return new WebClient(token, { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 }, logger })
}

async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'none'
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : null
    return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : String(error)
  }
}

const helpline = () => workspace.channel('helpline')?.id ?? ''
const idOf = (name: string) => workspace.member(name)?.id ?? ''

describe('the Web API of the workspace', () => {
  it('checks the token, and which kind of token a method takes', async () => {
    expect(await errorOf(clientWith('').auth.test())).toBe('not_authed')
    expect(await errorOf(clientWith('xoxb-other').auth.test())).toBe('invalid_auth')
    expect(await errorOf(client.apps.connections.open({}))).toBe('not_allowed_token_type')
    expect(await client.auth.test()).toMatchObject({ ok: true, bot_id: workspace.bot.botId })
  })

  it('answers unknown_method to what it does not know, and keeps it as a complaint', async () => {
    expect(await errorOf(client.apiCall('chat.shout'))).toBe('unknown_method')
    expect(await errorOf(client.apiCall('constructor'))).toBe('unknown_method')
    expect(workspace.complaints.map(({ what }) => what)).toEqual(['chat.shout', 'constructor'])
  })

  it('records each call without its token', async () => {
    await client.users.info({ user: idOf('maria') })
    expect(workspace.calls).toEqual([
      { method: 'users.info', args: { user: idOf('maria') }, token: 'bot', ok: true, error: null },
    ])
  })

  it('finds people by e-mail and gives their locale only when asked for it', async () => {
    const found = await client.users.lookupByEmail({ email: 'Maria@Example.org' })
    expect(found.user).toMatchObject({ id: idOf('maria'), profile: { email: 'maria@example.org' } })
    expect(found.user).not.toHaveProperty('locale')
    const info = await client.users.info({ user: idOf('maria'), include_locale: true })
    expect(info.user).toMatchObject({ locale: 'ca-ES' })
    expect(await errorOf(client.users.lookupByEmail({ email: 'x@example.org' }))).toBe('users_not_found')
  })

  it('takes timestamps from the clock, unique and increasing even when it stands still', async () => {
    const [first, second] = [
      await client.chat.postMessage({ channel: helpline(), text: 'a' }),
      await client.chat.postMessage({ channel: helpline(), text: 'b' }),
    ]
    expect(first.ts?.startsWith('1795596600.')).toBe(true)
    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts))
  })

  it('refuses blocks over the limits and says where', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]
    expect(await errorOf(client.chat.postMessage({ channel: helpline(), text: 'x', blocks }))).toBe(
      'invalid_blocks',
    )
    expect(workspace.complaints[0]?.detail).toContain('/blocks/0/text/text')
    const long = Array.from({ length: 5 }, () => ({
      type: 'section',
      text: { type: 'mrkdwn', text: 'x'.repeat(3000) },
    }))
    expect(await errorOf(client.chat.postMessage({ channel: helpline(), text: 'x', blocks: long }))).toBe(
      'msg_blocks_too_long',
    )
    const posted = await client.chat.postMessage({ channel: helpline(), text: 'x'.repeat(40_001) })
    expect(posted.message?.text).toHaveLength(40_000)
    expect(
      await errorOf(client.chat.update({ channel: helpline(), ts: posted.ts ?? '', text: 'x'.repeat(4001) })),
    ).toBe('msg_too_long')
  })

  it('refuses channels that are unknown, archived or closed to the bot, and messages that are not its own', async () => {
    expect(await errorOf(client.chat.postMessage({ channel: 'C0', text: 'x' }))).toBe('channel_not_found')
    expect(await errorOf(client.chat.update({ channel: helpline(), ts: '1.2', text: 'x' }))).toBe(
      'message_not_found',
    )
    const said = workspace.as(idOf('maria')).say(helpline(), 'mine')
    expect(await errorOf(client.chat.update({ channel: helpline(), ts: said.ts, text: 'x' }))).toBe(
      'cant_update_message',
    )
    expect(await errorOf(client.chat.delete({ channel: helpline(), ts: said.ts }))).toBe(
      'cant_delete_message',
    )
    const channel = workspace.channel('helpline')
    if (channel !== null) channel.archived = true
    expect(await errorOf(client.chat.postMessage({ channel: helpline(), text: 'x' }))).toBe('is_archived')
  })

  it('keeps the blocks of an updated message that gives none, and marks only texts as edited', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'kept' } }]
    const posted = await client.chat.postMessage({ channel: helpline(), text: 'a', blocks })
    await client.chat.update({ channel: helpline(), ts: posted.ts ?? '', text: 'b' })
    const message = workspace.as(idOf('maria')).messages(helpline())[0]
    expect(message).toMatchObject({ text: 'b', edited: true, blocks: [{ type: 'section' }] })
  })

  it('shows an ephemeral message to one person only, and not in the history', async () => {
    await client.chat.postEphemeral({ channel: helpline(), user: idOf('maria'), text: 'psst' })
    expect(workspace.as(idOf('maria')).ephemerals(helpline())).toHaveLength(1)
    expect(workspace.as(idOf('pau')).messages(helpline())).toHaveLength(0)
    expect((await client.conversations.history({ channel: helpline() })).messages).toEqual([])
  })

  it('returns a thread with its first message, and counts replies in the history', async () => {
    const root = await client.chat.postMessage({ channel: helpline(), text: 'root' })
    await client.chat.postMessage({ channel: helpline(), text: 'reply', thread_ts: root.ts ?? '' })
    const thread = await client.conversations.replies({ channel: helpline(), ts: root.ts ?? '' })
    expect(thread.messages?.map(({ text }) => text)).toEqual(['root', 'reply'])
    const history = await client.conversations.history({ channel: helpline() })
    expect(history.messages).toMatchObject([{ text: 'root', reply_count: 1 }])
  })

  it('opens the one direct conversation of a person with the bot', async () => {
    const opened = await client.conversations.open({ users: idOf('maria') })
    expect(opened.channel?.id).toBe(workspace.as(idOf('maria')).openDirectMessage().id)
    expect(await errorOf(client.conversations.open({ users: 'U0' }))).toBe('user_not_found')
  })

  it('keeps who is in a user group, which cannot be emptied', async () => {
    await workspace.close()
    workspace = await startSmallWorkspace({ userGroups: [{ handle: 'on-shift', name: 'On shift' }] })
    client = clientWith(workspace.botToken)
    const group = (await client.usergroups.list()).usergroups?.[0]?.id ?? ''
    await client.usergroups.users.update({ usergroup: group, users: idOf('maria') })
    expect((await client.usergroups.users.list({ usergroup: group })).users).toEqual([idOf('maria')])
    expect(await errorOf(client.usergroups.users.update({ usergroup: group, users: '' }))).toBe(
      'no_users_provided',
    )
  })
})
