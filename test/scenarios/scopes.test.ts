import { expect, it } from 'vitest'
import { slackProbe } from '../../src/composition/slackProbe.ts'
import { openChatHelpline } from '../harness/chat.ts'
import { askedScopes, calledScopes, featureScopes } from '../harness/slackScopes.ts'

/*
 * Every scenario in chat fails when it calls what the manifest asks no scope for; this one calls whatever a scope is
 * asked for, so that none is asked for nothing.
 */
it('asks Slack for exactly what the bot, the outbox and the doctor call', async () => {
  const chat = await openChatHelpline(
    {},
    {
      channels: [{ name: 'helpline' }, { name: 'coordinators', members: ['alba', 'eva'], isPrivate: true }],
    },
    { times: { pausesMs: [5, 20] } },
  )
  const { workspace } = chat
  const fault = { kind: 'server-error', isDone: true } as const
  await chat.ask('alba', 'pause 10m')
  workspace.faults.calls({ method: 'chat.postMessage', fault, times: 1 })
  await chat.askDirect('bernat', 'cua')

  // Each is said once although Slack has not confirmed it; that is looked up five seconds later.
  workspace.faults.calls({ method: 'chat.postMessage', fault, times: 2 })
  await chat.ask('eva', 'says Coffee')
  await chat.ask('eva', 'says coordinators Tea')
  await workspace.until(
    () => workspace.calls.filter(({ method }) => method === 'conversations.history').length >= 3,
  )

  // The picture of a plan.
  await chat.as('alba').command(chat.channel, '/tomatic plan')
  const form = await workspace.until(() => chat.as('alba').view())
  await chat.as('alba').submit(form.id, { week: '2026-11-30', lines: '2' })
  await workspace.until(() => workspace.calls.some(({ method }) => method === 'files.completeUploadExternal'))

  const probe = slackProbe(workspace.apiUrl)
  expect(await probe.authenticate(workspace.botToken)).toMatchObject({ ok: true })
  expect(await probe.channels(workspace.botToken)).toMatchObject({ ok: true })

  const taken = new Set([...calledScopes(workspace), ...featureScopes()])
  expect([...taken].sort()).toEqual([...askedScopes()].sort())
  await chat.close()
})
