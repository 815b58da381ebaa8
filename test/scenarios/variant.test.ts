import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/bot/commands/index.ts'
import { manifestOf } from '../../src/bot/manifest.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { limits } from '../../src/notify/slack/limits.ts'
import { validateMessage } from '../../src/notify/slack/validateBlocks.ts'
import { variantDress } from '../../src/notify/slack/variantDress.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { openSite, type Site } from '../web/site.ts'

const variant = { name: 'testing', mark: '🚧', color: 'ffcc00' }

describe('an instance that is not the real one, in chat', () => {
  let chat: ChatHelpline
  beforeAll(async () => {
    chat = await openChatHelpline({}, {}, { variant })
  })
  afterAll(async () => {
    expect(chat.workspace.complaints).toEqual([])
    await chat.close()
  })

  it('says so in answers, in messages and their updates, and in what is announced', async () => {
    const answer = await chat.ask('alba', 'queue')
    expect(answer.text).toBe('🚧 testing · 2 people in the queue, 2 free.')
    expect(wordsOf(answer).split('\n')[0]).toBe('🚧 testing')
    const card = await chat.nextMessage('alba', chat.directOf('alba'), () => chat.ask('alba', 'pause 10m'))
    expect(card.text).toMatch(/^🚧 testing · ⏸/)
    await chat.as('alba').click(placeOf(card), actionLabelled(card, 'Resume'))
    const over = await chat.workspace.until(() =>
      chat
        .as('alba')
        .messages(card.channel)
        .find(({ ts, text }) => ts === card.ts && text.includes('Calls ring')),
    )
    expect(over.text).toMatch(/^🚧 testing · /)
    expect(
      wordsOf(over)
        .split('\n')
        .filter((line) => line === '🚧 testing'),
    ).toHaveLength(1)
    const said = await chat.nextMessage('carla', chat.channel, () => chat.ask('eva', 'says Coffee'))
    expect(said.text).toMatch(/^🚧 testing · 🍅 Coffee/)
  })

  it('says so in forms and in the App Home', async () => {
    const alba = chat.as('alba')
    alba.openHome()
    const home = await chat.workspace.until(() => alba.home())
    expect(wordsOf(home).split('\n')[0]).toBe('🚧 testing')
    await alba.click({ view: home.id }, actionLabelled(home, 'Pause me…'))
    const form = await chat.workspace.until(() => {
      const view = alba.view()
      return view?.blocks.some(({ block_id: id }) => id === 'reason') ? view : null
    })
    expect(wordsOf(form).split('\n')[0]).toBe('🚧 testing')
  })

  it('keeps Slack’s limits, and the buttons, however much it says', () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(1000) } }
    const buttons = {
      type: 'actions',
      elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'go' }],
    }
    for (const count of [5, 13, limits.blocks.message - 1]) {
      const blocks = [...Array(count).fill(section), buttons]
      const dressed = variantDress(variant)('chat.update', { text: 'y'.repeat(limits.updateText), blocks })
      expect(validateMessage({ text: String(dressed.text), blocks: dressed.blocks })).toEqual([])
      expect(JSON.stringify(dressed.blocks)).toContain('"action_id":"go"')
    }
  })

  it('has its name and colour in the manifest', () => {
    const { display_information: shown, features } = manifestOf(commands, { variant })
    expect(shown).toMatchObject({ name: 'Tomàtic (testing)', background_color: '#ffcc00' })
    expect(features.bot_user.display_name).toBe('Tomàtic (testing)')
    expect([...shown.name].length).toBeLessThanOrEqual(35)
  })
})

describe('an instance that is not the real one, on its pages', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite({ variant })
  })
  afterAll(() => site.close())

  it('says so on every page, before and after signing in, and in the tab', async () => {
    const cookie = await site.signIn('alba')
    const outside = await site.ask('GET', '/queue')
    for (const page of [
      outside,
      await site.ask('GET', '/queue', { cookie }),
      await site.ask('GET', '/no', { cookie }),
    ]) {
      expect(page.text).toContain('<p class="variant">🚧 testing: ')
      expect(page.text).toContain('<title>🚧 testing · ')
      expect(page.text).toContain('/assets/variant.css')
    }
    expect((await site.ask('GET', '/assets/variant.css')).text).toContain(
      '--variant: #ffcc00; --on-variant: #000000',
    )
    expect((await site.ask('GET', '/assets/tomato.svg')).text).toContain('#ffcc00')
  })

  it('shows nothing of it on the real one', async () => {
    const real = await openSite()
    const page = await real.ask('GET', '/queue', { cookie: await real.signIn('alba') })
    expect(page.text).not.toContain('variant')
    expect((await real.ask('GET', '/assets/tomato.svg')).text).toContain('#d0311f')
    await real.close()
  })
})
