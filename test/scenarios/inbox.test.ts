import { afterEach, describe, expect, it } from 'vitest'
import { type ChatHelpline, openChatHelpline } from '../harness/chat.ts'
import { openHelpline } from '../harness/helpline.ts'
import { transports } from '../harness/transport.ts'

const command = {
  command: '/tomatic',
  text: 'pause 15m',
  trigger_id: '1.2.3',
  response_url: 'http://127.0.0.1:9/gone',
  team_id: 'T1',
}

describe.each(transports)('what was acknowledged before a crash, over %s', (transport) => {
  let chat: ChatHelpline

  afterEach(async () => {
    await chat.close()
  })

  /** A home whose last process ended after the acknowledgement of that command, `ageMs` ago. */
  async function crashedHome(ageMs: number): Promise<string> {
    const first = await openChatHelpline({}, {}, { transport })
    const body = { ...command, user_id: first.as('alba').member.id, channel_id: first.channel }
    await first.close()
    const { home, stores, opened } = await openHelpline()
    await stores.save(async (tx) => {
      await tx.deliveries.remember('command:1.2.3', Date.now() - ageMs)
      await tx.inbox.keep({ id: 'command:1.2.3', body: JSON.stringify(body), atMs: Date.now() - ageMs })
    })
    await opened.close()
    return home
  }

  async function pauses() {
    return chat.helpline.stores.audit.list({ verbs: ['pauseAgent'], limit: 10 })
  }

  it('is done once after the next start', async () => {
    const home = await crashedHome(1000)
    chat = await openChatHelpline({ home }, {}, { transport })
    await expect.poll(async () => (await chat.helpline.stores.inbox.waiting()).length).toBe(0)
    expect(await pauses()).toMatchObject([{ who: 'alba', subject: 'alba' }])
  })

  it('is not done when it is long ago: the person is told', async () => {
    const home = await crashedHome(11 * 60_000)
    chat = await openChatHelpline({ home }, {}, { transport })
    await expect.poll(async () => (await chat.helpline.stores.inbox.waiting()).length).toBe(0)
    expect(await pauses()).toEqual([])
    const direct = chat.directOf('alba')
    await expect.poll(() => chat.as('alba').messages(direct).length).toBe(1)
  })
})
