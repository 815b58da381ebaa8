import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Windows of the dashboard, each with its own session. */
export interface Windows {
  /** A window in which that person has signed in and sees the week. */
  open(url: string, person: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  /** Closes them all; returns what they complained of: errors, and whatever the Content-Security-Policy forbade. */
  close(): Promise<string[]>
}

export function createWindows(browser: Browser): Windows {
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  return {
    async open(url, person, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(url)
      await page.click(`button[name=person][value=${person}] >> nth=-1`)
      await page.waitForSelector('#week')
      return page
    },
    async close() {
      for (const context of contexts) await context.close()
      return complaints
    },
  }
}
