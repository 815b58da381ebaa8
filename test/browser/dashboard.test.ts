import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Weekday } from '../../src/domain/calendar/weekday.ts'
import { turnAt } from '../../src/domain/timetable/timetable.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { chromiumPath, launch } from '../harness/chromium.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from '../web/site.ts'
import { lowestContrast } from './lowestContrast.ts'
import { createWindows, type Windows } from './windows.ts'

const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

describe.skipIf(chromiumPath === null)('the dashboard in a browser', () => {
  let browser: Browser
  let site: Site
  let windows: Windows

  beforeAll(async () => {
    browser = await launch()
  })

  afterAll(() => browser.close())

  beforeEach(async () => {
    windows = createWindows(browser)
    site = await openSite()
    await settleQueue(site.helpline, 'start')
  })

  afterEach(async () => {
    const complaints = await windows.close()
    await site.close()
    expect(complaints).toEqual([])
  })

  /** A window of its own, in which that person has signed in. */
  function windowOf(person: string, viewport = wide): Promise<Page> {
    return windows.open(site.url, person, { viewport })
  }

  function cell(page: Page, place: string) {
    return page.locator(`[data-cell="${place}"]:visible`)
  }

  function choice(page: Page, name: string) {
    return page.locator('button.choice', { hasText: name })
  }

  async function saved(day: Weekday, hour: number) {
    const loaded = await site.helpline.stores.files.timetable('2026-11-23')
    return loaded && turnAt(loaded.value, day, hour)
  }

  it('tells the second of two windows who changed the same cell to what, and loses nothing', async () => {
    const first = await windowOf('alba')
    const second = await windowOf('eva')
    await cell(first, 'dx/0/1').click()
    await cell(second, 'dx/0/1').click()
    await choice(second, 'Carla Mas').waitFor()
    await choice(first, 'Dani Font').click()
    await first.waitForSelector('.toast:has-text("Dani Font instead of Bernat Roca")')
    await choice(second, 'Carla Mas').click()
    await second.waitForSelector('text=Meanwhile Alba Pi changed it (09:50): Dani Font is there now.')
    expect(await saved('dx', 0)).toEqual(['alba', 'dani'])
    await second.click('text=Put Carla Mas instead of Dani Font')
    await second.waitForSelector('text=Carla Mas is away then: team meeting.')
    await second.click('text=Do it all the same')
    await second.waitForSelector('.toast:has-text("Carla Mas instead of Dani Font")')
    expect(await saved('dx', 0)).toEqual(['alba', 'carla'])
    await cell(first, 'dx/0/1').filter({ hasText: 'Carla' }).waitFor()
  })

  it('takes an edit back on request', async () => {
    const page = await windowOf('alba')
    await cell(page, 'dx/0/1').click()
    await choice(page, 'Dani Font').click()
    await cell(page, 'dx/0/1').filter({ hasText: 'Dani' }).waitFor()
    await page.click('.toast >> text=Undo')
    await cell(page, 'dx/0/1').filter({ hasText: 'Bernat' }).waitFor()
    expect(await saved('dx', 0)).toEqual(['alba', 'bernat'])
  })

  it('shows a change of the queue in every open window', async () => {
    const mine = await windowOf('bernat')
    const other = await windowOf('eva')
    await mine.goto(`${site.url}/queue`)
    await other.goto(`${site.url}/queue`)
    await mine.click('[data-agent=bernat] >> text=Pause…')
    await mine.fill('[name=reason]', 'dentist')
    await mine.click('text=15 minutes')
    await other.waitForSelector('[data-agent=bernat]:has-text("paused until 10:05"):has-text("dentist")')
    await other.click('[data-agent=bernat] >> text=Resume')
    await mine.waitForSelector('[data-agent=bernat]:has-text("free")')
    expect(await site.helpline.members()).toEqual(['3040', '3041'])
  })

  it('shows a change made elsewhere than in a browser', async () => {
    const page = await windowOf('eva')
    await page.goto(`${site.url}/queue`)
    await page.waitForSelector('[data-agent=bernat]:has-text("free")')
    const request = { person: 'bernat', minutes: null, reason: '', confirmed: false }
    await pauseAgent(site.helpline, acting('bernat'), request)
    await page.waitForSelector('[data-agent=bernat]:has-text("paused to the end of the shift")')
  })

  it('shows which line of a file is broken as soon as it is, and no longer than that', async () => {
    const page = await windowOf('eva')
    const persons = site.helpline.read('persons.yaml')
    site.helpline.write('persons.yaml', 'names: [')
    await page.waitForSelector('.banner:has-text("persons.yaml, line 1")')
    await cell(page, 'dx/0/1').filter({ hasText: 'Bernat' }).waitFor()
    site.helpline.write('persons.yaml', persons)
    await page.waitForSelector('#problems:not(:has(.banner))', { state: 'attached' })
  })

  it('asks before the last one who takes calls leaves', async () => {
    const page = await windowOf('alba')
    await page.goto(`${site.url}/queue`)
    await page.click('[data-agent=bernat] >> [aria-label^=Take]')
    await page.waitForSelector('.toast:has-text("out of the queue")')
    await page.click('text=Leave the queue')
    await page.waitForSelector('dialog:has-text("nobody would answer")')
    await page.click('dialog >> text=Cancel')
    expect(await site.helpline.members()).toEqual(['3040'])
  })

  it('lets a cell be changed with the keyboard alone, and gives the focus back', async () => {
    const page = await windowOf('alba')
    await cell(page, 'dx/1/0').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    await page.waitForSelector('[data-filter]:focus')
    await page.keyboard.type('dáni')
    expect(await page.locator('button.choice:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Dani Font'),
      expect.stringContaining('Leave it empty'),
    ])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await cell(page, 'dx/1/0').filter({ hasText: 'Dani' }).waitFor()
    await page.waitForSelector('dialog:not([open])', { state: 'attached' })
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
    expect(focused).toBe('dx/1/0')
    expect(await saved('dx', 1)).toEqual(['dani', 'carla'])
  })

  it('keeps the focus in the question that a choice leads to', async () => {
    const page = await windowOf('alba')
    await cell(page, 'dx/1/0').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-filter]:focus')
    await page.keyboard.type('eva')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog button:focus:has-text("Do it all the same")')
    await page.keyboard.press('Enter')
    await cell(page, 'dx/1/0').filter({ hasText: 'Eva' }).waitFor()
  })

  it('closes the picker on Escape without changing anything', async () => {
    const page = await windowOf('alba')
    await cell(page, 'dx/1/0').click()
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog:not([open])', { state: 'attached' })
    expect(await saved('dx', 1)).toEqual(['bernat', 'carla'])
  })

  it('is a list by day on a phone, my shifts and today first, and nothing is wider than the screen', async () => {
    const page = await windowOf('bernat', phone)
    expect(await page.locator('.week-table').isVisible()).toBe(false)
    const headings = await page.locator('.week-list h2:visible').allInnerTexts()
    expect(headings.map((text) => text.split(/\s/)[0])).toEqual([
      'Your',
      'Wednesday',
      'Thursday',
      'Friday',
      'Monday',
      'Tuesday',
    ])
    for (const path of ['/', '/queue', '/people/alba', '/people', '/permissions']) {
      await page.goto(site.url + path)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(excess, path).toBeLessThanOrEqual(0)
    }
    await page.goto(site.url)
    await cell(page, 'dx/2/1').click()
    await choice(page, 'Dani Font').click()
    await cell(page, 'dx/2/1').filter({ hasText: 'Dani Font' }).waitFor()
  })

  it('signs in and out without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(site.url)
    await page.click('button[value=dani]')
    await page.waitForSelector('h1:has-text("Week of 23 November")')
    await page.click('summary:has-text("Dani")')
    await page.click('text=Sign out')
    await page.waitForSelector('text=Who are you?')
    await context.close()
  })

  it('keeps names readable beside any colour, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await windowOf('eva')
      await page.emulateMedia({ colorScheme })
      for (const path of ['/', '/queue', '/audit']) {
        await page.goto(site.url + path)
        expect(await page.evaluate(lowestContrast), `${path} ${colorScheme}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
