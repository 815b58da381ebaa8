import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from '../harness/chromium.ts'
import { openSite, type Site } from '../web/site.ts'
import { lowestContrast } from './lowestContrast.ts'
import { createWindows, type Windows } from './windows.ts'

const forced = `turns: [L1, L2]
timetable:
  dl: [[alba, ningu], [null, bernat], [null, null], [null, null]]
  dx: [[carla, null], [null, null], [null, null], [null, dani]]
`

describe.skipIf(chromiumPath === null)('forced turns in a browser', () => {
  let browser: Browser
  let site: Site
  let windows: Windows

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    windows = createWindows(browser)
    site = await openSite({ files: { 'data/forced-turns.yaml': forced } })
  })
  afterEach(async () => {
    const complaints = await windows.close()
    await site.close()
    expect(complaints).toEqual([])
  })

  async function pageOf(person: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await windows.open(site.url, person, options)
    await page.click('.menu.me summary')
    await page.click('text=Forced turns')
    await page.waitForSelector('#forced')
    return page
  }

  it('are reached from the menu, changed by keyboard, followed in another window, and taken back', async () => {
    const page = await pageOf('eva')
    const other = await pageOf('alba')
    await page.click('.week-table [data-cell="dm/0/0"]')
    await page.waitForSelector('dialog[open] [data-filter]')
    await page.keyboard.type('dan')
    await page.keyboard.press('Enter')
    await other.waitForSelector('.week-table [data-cell="dm/0/0"]:has-text("Dani")')
    expect(site.helpline.read('data/forced-turns.yaml')).toContain('de lliure a dani')
    await page.click('.toast >> text=Undo')
    await page.waitForSelector('.week-table [data-cell="dm/0/0"]:has-text("free")')
  })

  it('get lines, and keep one that is in use', async () => {
    const page = await pageOf('eva')
    await page.click('text=Remove the last line')
    await page.waitForSelector('.toast:has-text("L2 is in use")')
    await page.click('text=Add a line')
    await page.waitForSelector('.week-table [data-cell="dl/0/2"]')
    await page.click('text=Remove the last line')
    await page.waitForSelector('.week-table:not(:has([data-cell="dl/0/2"]))')
  })

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('read well at %i px (%s), with nothing to scroll aside', async (width, colorScheme) => {
    const page = await pageOf('eva', { viewport: { width, height: 800 }, colorScheme })
    const { scrolls, tooLow } = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollWidth > window.innerWidth,
      tooLow: [...document.querySelectorAll('button, summary')].filter((button) => {
        const { height } = button.getBoundingClientRect()
        return height > 0 && height < 24
      }).length,
    }))
    expect([scrolls, tooLow]).toEqual([false, 0])
    expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
    await page.click('[data-cell="dx/0/0"]:visible')
    await page.waitForSelector('dialog[open] .choice')
    expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
  })
})
