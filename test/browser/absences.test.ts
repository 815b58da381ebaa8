import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from '../harness/chromium.ts'
import { openSite, type Site } from '../web/site.ts'
import { lowestContrast } from './lowestContrast.ts'
import { createWindows, type Windows } from './windows.ts'

describe.skipIf(chromiumPath === null)('absences in a browser', () => {
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
  })
  afterEach(async () => {
    const complaints = await windows.close()
    await site.close()
    expect(complaints).toEqual([])
  })

  async function pageOf(person: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await windows.open(site.url, person, options)
    await page.goto(`${site.url}/absences`)
    return page
  }

  it('are added in the form, told what is wrong there, shown with their collisions, and taken back', async () => {
    const page = await pageOf('bernat')
    await page.click('text=Add an absence')
    await page.waitForSelector('dialog[open] input[type=date]:visible')
    await page.selectOption('[name=when]', 'dj')
    await page.waitForSelector('dialog[open] input[type=date]', { state: 'hidden' })
    await page.click('dialog >> text=Save')
    await page.waitForSelector('dialog [role=alert]:has-text("Write the reason")')
    expect(await page.inputValue('[name=when]')).toBe('dj')
    await page.fill('[name=reason]', 'choir')
    await page.uncheck('dialog >> label:has-text("09:00")')
    await page.click('dialog >> text=Save')
    await page.waitForSelector('#absences li:has-text("Every Thursday, from 10:15 to 14:00")')
    await page.waitForSelector('#absences .banner:has-text("tomorrow from 10:15 to 11:30")')
    expect(site.helpline.read('indisponibilitats.conf')).toContain('+bernat dj 0111 # choir\n')
    await page.click('.toast >> text=Undo')
    await page.waitForSelector('#absences:not(:has(li))')
  })

  it('follow what a coordinator changes in another window', async () => {
    const mine = await pageOf('carla')
    const other = await pageOf('eva')
    await other.selectOption('select[name=person]', 'carla')
    await other.click('text=Show')
    await other.click('[data-absence] >> text=Remove')
    await mine.waitForSelector('#absences:not(:has(li))')
  })

  it.each(['light', 'dark'] as const)(
    'read well on a phone (%s), with nothing to scroll aside',
    async (colorScheme) => {
      site.helpline.write(
        'indisponibilitats.conf',
        '+bernat dj 0100 # choir\nbernat  1001 # school of the children\n',
      )
      const page = await pageOf('bernat', { viewport: { width: 390, height: 844 }, colorScheme })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(390)
      expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
      await page.click('[data-absence] >> text=Change >> nth=0')
      await page.waitForSelector('dialog[open] [name=reason]')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    },
  )
})
