import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'
import { boltApp, startSmallWorkspace } from '../demo/workspace/boltApp.ts'
import { chromiumPath, launch } from '../harness/chromium.ts'
import { serveChat } from './chatSite.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const pauseButton = { type: 'button' as const, action_id: 'pause', text: plain('Pause'), value: 'maria' }
const pauseModal = {
  type: 'modal' as const,
  callback_id: 'pause',
  title: plain('Pause'),
  submit: plain('Pause me'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'duration',
      label: plain('How long'),
      element: { type: 'plain_text_input' as const, action_id: 'minutes' },
    },
  ],
}

/** A bot that pauses people: a command posts a button, the button opens a modal, the modal changes the message. */
function pausingBot(workspace: Workspace) {
  const bot = boltApp(workspace)
  const token = workspace.botToken
  bot.app.command('/tomatic', async ({ ack, command, client }) => {
    await ack()
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'You are free',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `*You are free*, said \`${command.text}\`` } },
        { type: 'actions', elements: [pauseButton] },
      ],
    })
  })
  bot.app.action({ type: 'block_actions', action_id: 'pause' }, async ({ ack, body, client }) => {
    await ack()
    const private_metadata = JSON.stringify({ channel: body.channel?.id, ts: body.message?.ts })
    await client.views.open({ trigger_id: body.trigger_id, view: { ...pauseModal, private_metadata } })
  })
  bot.app.view('pause', async ({ ack, view, client }) => {
    const minutes = view.state.values.duration?.minutes?.value ?? ''
    if (Number.isNaN(Number(minutes))) {
      await ack({ response_action: 'errors', errors: { duration: 'That is no number' } })
      return
    }
    await ack()
    const place: { channel: string; ts: string } = JSON.parse(view.private_metadata)
    await client.chat.update({ token, ...place, text: `Paused for ${minutes} minutes`, blocks: [] })
  })
  return bot
}

describe.skipIf(!chromiumPath)('the chat page in a browser', () => {
  let workspace: Workspace
  let bot: ReturnType<typeof pausingBot>
  let site: Awaited<ReturnType<typeof serveChat>>
  let browser: Browser
  const problems: string[] = []

  beforeAll(async () => {
    workspace = await startSmallWorkspace()
    bot = pausingBot(workspace)
    await bot.start()
    const maria = workspace.member('maria')?.id ?? ''
    site = await serveChat(workspace, { suggested: () => [{ memberId: maria }], language: 'en' })
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await bot?.stop()
    await workspace?.close()
  })

  async function openPage(viewport = { width: 1280, height: 800 }): Promise<Page> {
    const page = await browser.newPage({ viewport })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') problems.push(line.text())
    })
    return page
  }

  it('lets one choose a person, run a command, use its button, and fill its modal', async () => {
    const page = await openPage()
    await page.goto(site.url)
    await page.getByRole('link', { name: /Maria Soler/ }).click()
    // Enter is the browser's own until the page's modules have run.
    await page.waitForURL(/\/as\//, { waitUntil: 'load' })
    await page.getByRole('textbox').fill('/tomatic state')
    await page.keyboard.press('Enter')
    const message = page.getByRole('log').getByRole('article').filter({ hasText: 'You are free' })
    await message.getByText('state', { exact: true }).waitFor()
    await message.getByRole('button', { name: 'Pause' }).click()

    const dialog = page.getByRole('dialog', { name: 'Pause' })
    await dialog.getByLabel('How long').fill('soon')
    await dialog.getByRole('button', { name: 'Pause me' }).click()
    await dialog.getByRole('alert').getByText('That is no number').waitFor()
    expect(await dialog.getByLabel('How long').getAttribute('aria-invalid')).toBe('true')
    await dialog.getByLabel('How long').fill('10')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('log').getByText('Paused for 10 minutes').waitFor()
    expect(await message.count()).toBe(0)
    await page.close()
  })

  it('shows in one window what is said in another, without a reload, and counts it as unread elsewhere', async () => {
    const helpline = workspace.channel('helpline')?.id ?? ''
    const self = (name: string) => `${site.url}/as/${workspace.member(name)?.id}`
    const [pau, anna] = [await openPage({ width: 390, height: 844 }), await openPage()]
    await pau.goto(`${self('pau')}/channel/${helpline}`)
    await anna.goto(self('anna'))
    await pau.getByRole('textbox').fill('Ja hi sóc, @anna')
    await pau.keyboard.press('Enter')
    await pau.getByRole('log').getByText('Ja hi sóc').waitFor()
    const entry = anna.getByRole('navigation').getByRole('link', { name: /helpline/ })
    await entry.getByText('1 unread message').waitFor()
    await entry.click()
    await anna.getByRole('log').getByText('@Anna Roig').waitFor()
    await entry.getByText('1 unread message').waitFor({ state: 'detached' })
    await pau.close()
    await anna.close()
  })

  it('speaks the language that the member chooses, to the bot too', async () => {
    const page = await openPage()
    const maria = workspace.member('maria')
    await page.goto(`${site.url}/as/${maria?.id}`)
    await page.getByLabel('Llengua').selectOption('English')
    await page.getByRole('link', { name: 'Be somebody else' }).waitFor()
    expect(maria?.locale).toBe('en-GB')
    await page.close()
  })

  it('keeps to a strict content security policy and throws nothing', () => {
    expect(problems).toEqual([])
    expect(workspace.complaints).toEqual([])
  })
})
