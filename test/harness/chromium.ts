import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Debian's Chromium, or null where it is not installed. Suites skip without it, except in CI. */
export const chromiumPath: string | null = candidates.find((path) => existsSync(path)) ?? null

if (process.env.CI && chromiumPath === null)
  throw new Error('browser tests need Chromium: apt-get install chromium')

/** Starts a browser without a window. */
export function launch(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium: apt-get install chromium')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
