import { afterEach, describe, expect, it } from 'vitest'
import { type ChatHelpline, openChatHelpline } from '../harness/chat.ts'
import { transports } from '../harness/transport.ts'

describe.each(transports)('over %s', (transport) => {
  let chat: ChatHelpline

  afterEach(async () => {
    expect(chat.workspace.complaints).toEqual([])
    await chat.close()
  })

  describe('deliveries of Slack', () => {
    it('are acknowledged before any work is done', async () => {
      chat = await openChatHelpline({}, {}, { transport })
      let release = () => {}
      const held = chat.helpline.stores.save(
        () =>
          new Promise<void>((resolve) => {
            release = resolve
          }),
      )
      const outcome = await chat.as('alba').command(chat.channel, '/tomatic queue')
      expect(outcome).toEqual({ kind: 'done' })
      expect(chat.as('alba').ephemerals(chat.channel)).toEqual([])
      release()
      await held
      await chat.workspace.until(() => chat.as('alba').ephemerals(chat.channel).length === 1)
    })

    it('are acted on once, however often they come', async () => {
      chat = await openChatHelpline({}, { ackDeadlineMs: 0, retryDelaysMs: [0, 0, 0] }, { transport })
      const direct = chat.directOf('alba')
      await chat.nextMessage('alba', direct, () => chat.as('alba').say(direct, 'pause 5m'))
      await chat.workspace.until(() => chat.log.some((line) => line.includes('delivered again')))
      const lines = await chat.helpline.stores.audit.list({ verbs: ['pauseAgent'], limit: 10 })
      expect(lines).toHaveLength(1)
    })

    it('of what somebody edits, or the bot itself writes, are passed over', async () => {
      chat = await openChatHelpline({}, {}, { transport })
      const before = chat.workspace.calls.length
      const direct = chat.directOf('alba')
      await chat.nextMessage('alba', direct, () => chat.as('alba').say(direct, 'pause'))
      await chat.ask('alba', 'resume')
      await chat.workspace.until(() =>
        chat
          .as('alba')
          .messages(direct)
          .some(({ text }) => text.includes('Calls ring')),
      )
      await chat.ask('alba', 'queue')
      const posted = chat.workspace.calls.slice(before).filter(({ method }) => method === 'chat.postMessage')
      expect(posted).toHaveLength(1)
    })
  })
})
