import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from '../harness/chromium.ts'
import { openSite, type Site } from '../web/site.ts'
import { lowestContrast } from './lowestContrast.ts'
import { createWindows } from './windows.ts'

const viewports = [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const

describe.skipIf(chromiumPath === null)('the planner in a browser', () => {
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    browser = await launch()
    site = await openSite()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  it.each(viewports)('plans a week and publishes it, on %s', async (_, viewport) => {
    const windows = createWindows(browser)
    const page = await windows.open(site.url, 'eva', { viewport })
    await page.goto(`${site.url}/planner`)
    await page.click('text=Plan a week')
    await page.fill('input[name=week]', viewport.width > 600 ? '2026-12-02' : '2026-12-09')
    await page.click('#dialog-body button[type=submit]')
    await page.waitForSelector('text=What it costs')
    await page.waitForSelector('button:has-text("Publish")')
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5)
    await page.click('button:has-text("Publish")')
    await page.waitForSelector('text=The week has no timetable yet.')
    await page.click('#dialog-body button.primary')
    await page.waitForURL(/timetable\/2026-1/)
    await page.waitForSelector('#week')
    expect(await windows.close()).toEqual([])
  })
})
