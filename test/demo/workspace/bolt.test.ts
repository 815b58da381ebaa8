import { afterEach, describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/demo/workspace/person/person.ts'
import type { Workspace } from '../../../src/demo/workspace/startWorkspace.ts'
import { type BoltOptions, boltApp, startSmallWorkspace } from './boltApp.ts'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function workspaceWith(
  prepare: (bot: ReturnType<typeof boltApp>['app']) => void,
  options: { workspace?: Parameters<typeof startSmallWorkspace>[0]; bolt?: BoltOptions } = {},
): Promise<Workspace> {
  const workspace = await startSmallWorkspace(options.workspace)
  stops.push(() => workspace.close())
  const bot = boltApp(workspace, options.bolt)
  prepare(bot.app)
  await bot.start()
  stops.push(() => bot.stop())
  return workspace
}

function person(workspace: Workspace, name: string) {
  const member = workspace.member(name)
  if (member === null) throw new Error(`no ${name}`)
  return workspace.as(member.id)
}

function helpline(workspace: Workspace): string {
  return workspace.channel('helpline')?.id ?? ''
}

describe('a real Bolt app on Socket Mode', () => {
  it('gets a slash command with its references escaped and answers only to who typed it', async () => {
    const workspace = await workspaceWith((bot) => {
      bot.command('/tomatic', async ({ ack, command, respond }) => {
        await ack()
        await respond({ text: `got ${command.text} in ${command.channel_name}` })
      })
    })
    const maria = person(workspace, 'maria')
    const channel = helpline(workspace)
    const outcome = await maria.command(channel, '/tomatic pause @pau  10m #helpline')
    expect(outcome).toEqual({ kind: 'done' })
    const [answer] = await workspace.until(
      () => maria.ephemerals(channel).length > 0 && maria.ephemerals(channel),
    )
    const pau = workspace.member('pau')
    expect(answer?.text).toBe(`got pause <@${pau?.id}|pau>  10m <#${channel}|helpline> in helpline`)
    expect(person(workspace, 'pau').messages(channel)).toEqual([])
    expect(workspace.complaints).toEqual([])
  })

  it('shows the text that a command is acknowledged with', async () => {
    const workspace = await workspaceWith((bot) => {
      bot.command('/tomatic', ({ ack }) => ack({ text: 'at once' }))
    })
    const maria = person(workspace, 'maria')
    await maria.command(helpline(workspace), '/tomatic')
    expect(maria.ephemerals(helpline(workspace)).map(({ text }) => text)).toEqual(['at once'])
  })

  it('tells the person in their language when a command is unknown or not acknowledged', async () => {
    const workspace = await workspaceWith((bot) => bot.command('/tomatic', async () => {}), {
      workspace: { ackDeadlineMs: 20 },
    })
    const anna = person(workspace, 'anna')
    const channel = helpline(workspace)
    expect(await anna.command(channel, '/tomato')).toEqual({ kind: 'unknown-command' })
    expect(await anna.command(channel, '/tomatic')).toMatchObject({ kind: 'failed', reason: 'timeout' })
    const [unknown, late] = anna.ephemerals(channel)
    expect(unknown?.text).toContain('/tomato is not a command')
    expect(late?.text).toContain('operation_timeout')
  })

  it('hears a direct message, answers there, and changes its message in place at a click', async () => {
    const workspace = await workspaceWith((bot) => {
      bot.message(async ({ message, say }) => {
        if (message.subtype !== undefined) return
        await say({
          text: 'Paused',
          blocks: [
            {
              type: 'actions',
              block_id: 'row',
              elements: [
                {
                  type: 'button',
                  action_id: 'resume',
                  value: 'maria',
                  text: { type: 'plain_text', text: 'Resume' },
                },
              ],
            },
          ],
        })
      })
      bot.action({ type: 'block_actions', action_id: 'resume' }, async ({ ack, body, client, payload }) => {
        await ack()
        const value = 'value' in payload ? payload.value : ''
        await client.chat.update({
          channel: body.channel?.id ?? '',
          ts: body.message?.ts ?? '',
          text: `Resumed ${value} by ${body.user.id}`,
          blocks: [],
        })
      })
    })
    const maria = person(workspace, 'maria')
    const direct = maria.openDirectMessage()
    maria.say(direct.id, 'pause')
    const posted = await workspace.until(() =>
      maria.messages(direct.id).find(({ text }) => text === 'Paused'),
    )
    expect(maria.unread(direct.id)).toBe(1)
    expect(await maria.click(placeOf(posted), 'resume')).toEqual({ kind: 'done' })
    await workspace.until(() =>
      maria.messages(direct.id).some(({ text }) => text.startsWith('Resumed maria')),
    )
    expect(maria.messages(direct.id)).toHaveLength(2)
    expect(await maria.click(placeOf(posted), 'resume')).toMatchObject({ kind: 'refused' })
  })

  it('hears a mention in a channel', async () => {
    const workspace = await workspaceWith((bot) => {
      bot.event('app_mention', async ({ event, say }) => {
        await say({ text: `heard: ${event.text}`, thread_ts: event.ts })
      })
    })
    const maria = person(workspace, 'maria')
    const asked = maria.say(helpline(workspace), '@tomatic who?')
    const answer = await workspace.until(() =>
      maria.messages(helpline(workspace)).find(({ threadTs }) => threadTs === asked.ts),
    )
    expect(answer.text).toBe(`heard: <@${workspace.bot.userId}> who?`)
  })

  it('opens a modal, has errors shown under its field, and closes it when all is well', async () => {
    const seen: unknown[] = []
    const workspace = await workspaceWith((bot) => {
      bot.command('/tomatic', async ({ ack, client, command }) => {
        await ack()
        await client.views.open({ trigger_id: command.trigger_id, view: pauseModal })
      })
      bot.view('pause', async ({ ack, view }) => {
        const minutes = view.state.values.duration?.minutes?.value
        seen.push(view.state.values)
        if (minutes === '0')
          await ack({ response_action: 'errors', errors: { duration: 'At least a minute' } })
        else await ack()
      })
    })
    const maria = person(workspace, 'maria')
    await maria.command(helpline(workspace), '/tomatic')
    const view = await workspace.until(() => maria.view())
    expect(await maria.submit(view.id, {})).toEqual({
      kind: 'errors',
      errors: { duration: { kind: 'missing' } },
    })
    expect(seen).toEqual([])
    expect(await maria.submit(view.id, { minutes: '0' })).toEqual({
      kind: 'errors',
      errors: { duration: { kind: 'told', text: 'At least a minute' } },
    })
    expect(await maria.submit(view.id, { minutes: '10', reason: 'lunch', day: '2026-11-26' })).toEqual({
      kind: 'closed',
    })
    expect(maria.view()).toBeNull()
    expect(seen.at(-1)).toEqual({
      duration: { minutes: { type: 'plain_text_input', value: '10' } },
      why: {
        reason: {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'Lunch' }, value: 'lunch' },
        },
      },
      when: { day: { type: 'datepicker', selected_date: '2026-11-26' } },
    })
  })

  it('refuses a trigger that was used, and one that is older than three seconds', async () => {
    let realNow = Date.now()
    const errors: string[] = []
    const workspace = await workspaceWith(
      (bot) => {
        bot.command('/tomatic', async ({ ack, client, command }) => {
          await ack()
          const open = () => client.views.open({ trigger_id: command.trigger_id, view: pauseModal })
          if (command.text === 'late') realNow += 3001
          else await open()
          await open().catch((error: { data: { error: string } }) => errors.push(error.data.error))
        })
      },
      { workspace: { realNow: () => realNow } },
    )
    const maria = person(workspace, 'maria')
    await maria.command(helpline(workspace), '/tomatic twice')
    await workspace.until(() => errors.length === 1)
    await maria.command(helpline(workspace), '/tomatic late')
    await workspace.until(() => errors.length === 2)
    expect(errors).toEqual(['exchanged_trigger_id', 'expired_trigger_id'])
  })

  it('publishes a home tab when it is opened, and refuses an update with a stale hash', async () => {
    const errors: string[] = []
    const workspace = await workspaceWith((bot) => {
      bot.event('app_home_opened', async ({ event, client }) => {
        const home = (text: string) => ({
          type: 'home' as const,
          blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }],
        })
        const first = await client.views.publish({ user_id: event.user, view: home('first') })
        const hash = first.view?.hash ?? ''
        await client.views.publish({ user_id: event.user, view: home('second'), hash })
        await client.views
          .publish({ user_id: event.user, view: home('third'), hash })
          .catch((error: { data: { error: string } }) => errors.push(error.data.error))
      })
    })
    const maria = person(workspace, 'maria')
    maria.openHome()
    await workspace.until(() => errors.length > 0)
    expect(errors).toEqual(['hash_conflict'])
    expect(JSON.stringify(maria.home()?.blocks)).toContain('second')
  })

  it('gets an event again, marked as a retry, when it did not acknowledge it', async () => {
    let attempts = 0
    const heard: { id: string; retry: unknown }[] = []
    const workspace = await workspaceWith(
      (bot) => {
        bot.event('app_home_opened', async ({ body, context }) => {
          heard.push({ id: body.event_id, retry: [context.retryNum, context.retryReason] })
        })
      },
      {
        workspace: { ackDeadlineMs: 30, retryDelaysMs: [0, 0, 0] },
        bolt: {
          authorize: async () => {
            attempts += 1
            if (attempts === 1) await new Promise(() => {})
          },
        },
      },
    )
    person(workspace, 'maria').openHome()
    await workspace.until(() => heard.length > 0)
    expect(heard[0]?.retry).toEqual([1, 'timeout'])
  })

  it('suggests options for an external select and gets the chosen one back whole', async () => {
    const chosen: unknown[] = []
    const workspace = await workspaceWith((bot) => {
      bot.command('/tomatic', ({ ack }) =>
        ack({
          blocks: [
            {
              type: 'section',
              text: { type: 'mrkdwn', text: 'Who?' },
              accessory: { type: 'external_select', action_id: 'person', min_query_length: 0 },
            },
          ],
        }),
      )
      bot.options('person', ({ ack, payload }) =>
        ack({ options: [{ text: { type: 'plain_text', text: `Found ${payload.value}` }, value: 'pau' }] }),
      )
      bot.action('person', async ({ ack, payload }) => {
        await ack()
        chosen.push(payload)
      })
    })
    const maria = person(workspace, 'maria')
    await maria.command(helpline(workspace), '/tomatic')
    const [message] = maria.ephemerals(helpline(workspace))
    if (message === undefined) throw new Error('no message')
    const place = placeOf(message)
    expect(await maria.suggestions(place, 'person', 'pa')).toEqual([{ label: 'Found pa', value: 'pau' }])
    expect(await maria.click(place, 'person', { value: 'nobody' })).toMatchObject({
      reason: 'no-such-option',
    })
    expect(await maria.click(place, 'person', { value: 'pau' })).toEqual({ kind: 'done' })
    await workspace.until(() => chosen.length > 0)
    expect(chosen[0]).toMatchObject({ selected_option: { value: 'pau', text: { text: 'Found pa' } } })
  })

  it('uploads a picture into a conversation', async () => {
    const workspace = await workspaceWith((bot) => {
      bot.command('/tomatic', async ({ ack, client, command }) => {
        await ack()
        await client.files.uploadV2({
          channel_id: command.channel_id,
          file: Buffer.from('picture'),
          filename: 'week.png',
          title: 'The week',
          initial_comment: 'Here it is',
        })
      })
    })
    const maria = person(workspace, 'maria')
    await maria.command(helpline(workspace), '/tomatic')
    const message = await workspace.until(() => maria.messages(helpline(workspace))[0])
    expect(message).toMatchObject({
      text: 'Here it is',
      files: [{ title: 'The week', mimetype: 'image/png' }],
    })
    expect(workspace.file(message.files[0]?.id ?? '')?.bytes.toString()).toBe('picture')
  })
})

const pauseModal = {
  type: 'modal' as const,
  callback_id: 'pause',
  title: { type: 'plain_text' as const, text: 'Pause' },
  submit: { type: 'plain_text' as const, text: 'Pause' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'duration',
      label: { type: 'plain_text' as const, text: 'Minutes' },
      element: { type: 'plain_text_input' as const, action_id: 'minutes' },
    },
    {
      type: 'input' as const,
      block_id: 'why',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Reason' },
      element: {
        type: 'static_select' as const,
        action_id: 'reason',
        options: [{ text: { type: 'plain_text' as const, text: 'Lunch' }, value: 'lunch' }],
      },
    },
    {
      type: 'input' as const,
      block_id: 'when',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Day' },
      element: { type: 'datepicker' as const, action_id: 'day' },
    },
  ],
}
