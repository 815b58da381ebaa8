import type { Happening } from '../../domain/events.ts'
import type { Block } from '../../notify/slack/blocks.ts'

/** The App Homes that people have looked at lately, kept up to date. */
export interface Homes {
  /** Somebody looks at their home now. */
  opened(userId: string): void
  /** Draws a home at once, with an answer on top that stays for a while. */
  answer(userId: string, banner: readonly Block[]): Promise<void>
  /** Something has happened that the homes may show. */
  refresh(): void
  /** Forgets all and stops what waits. */
  close(): void
}

export interface HomesOptions {
  /** Publishes a home; rejects when Slack does not take it. */
  readonly draw: (userId: string, banner: readonly Block[]) => Promise<void>
  /** Told of a drawing that did not work and that nobody waits for; it is tried again a few times. */
  readonly failed: (userId: string, error: unknown) => void
  readonly realNow: () => number
  readonly after: (ms: number, action: () => void) => () => void
}

/** A home that nobody has opened for so long is left alone until it is opened again. */
const watchedMs = 8 * 3_600_000
export const mostHomes = 200
/** One home is redrawn no more often; together they are drawn once a second: Slack allows about a hundred a minute. */
export const restMs = 2000
const restPerHomeMs = 1000
/** After a drawing that failed, and at most so often in a row. */
export const retryMs = 15_000
const mostFailures = 5
/** Long enough to read an answer, and to click on what it offers. */
export const bannerMs = 60_000

interface Watched {
  openedAt: number
  drawnAt: number
  banner: readonly Block[]
  bannerUntil: number
  cancel: (() => void) | null
  failures: number
  /** The drawing that goes on; the next one waits, so that an older state never comes last. */
  last: Promise<void>
}

/** What shows in a home when it happens. */
export function concernsHomes(happening: Happening): boolean {
  return happening.kind !== 'notice-waiting' && happening.kind !== 'file-broken'
}

/** Keeps the homes of at most two hundred people who opened theirs lately. */
export function createHomes({ draw, failed, realNow, after }: HomesOptions): Homes {
  const watched = new Map<string, Watched>()

  function drawNow(userId: string, home: Watched): Promise<void> {
    home.cancel?.()
    home.cancel = null
    home.drawnAt = realNow()
    const drawing = home.last.then(() => draw(userId, realNow() < home.bannerUntil ? home.banner : []))
    home.last = drawing.then(
      () => {
        home.failures = 0
      },
      () => undefined,
    )
    return drawing
  }

  /** A drawing that nobody waits for. */
  function redraw(userId: string, home: Watched): void {
    drawNow(userId, home).catch((error: unknown) => {
      failed(userId, error)
      home.failures += 1
      if (home.failures > mostFailures || watched.get(userId) !== home) return
      home.cancel ??= after(retryMs, () => redraw(userId, home))
    })
  }

  function request(userId: string, home: Watched): void {
    if (home.cancel) return
    const waitMs = home.drawnAt + Math.max(restMs, watched.size * restPerHomeMs) - realNow()
    if (waitMs <= 0) redraw(userId, home)
    else home.cancel = after(waitMs, () => redraw(userId, home))
  }

  function forget(userId: string): void {
    watched.get(userId)?.cancel?.()
    watched.delete(userId)
  }

  function lookedAt(userId: string): Watched {
    const home = watched.get(userId) ?? unseen()
    home.openedAt = realNow()
    // Taken out and put back, so that the map is in order of opening and the first one is the oldest.
    watched.delete(userId)
    watched.set(userId, home)
    const [oldest] = watched.keys()
    if (watched.size > mostHomes && oldest !== undefined) forget(oldest)
    return home
  }

  return {
    opened(userId) {
      request(userId, lookedAt(userId))
    },
    answer(userId, banner) {
      const home = lookedAt(userId)
      home.banner = banner
      home.bannerUntil = realNow() + bannerMs
      return drawNow(userId, home)
    },
    refresh() {
      for (const [userId, home] of [...watched]) {
        if (realNow() - home.openedAt > watchedMs) forget(userId)
        else request(userId, home)
      }
    },
    close() {
      for (const userId of [...watched.keys()]) forget(userId)
    },
  }
}

function unseen(): Watched {
  return {
    openedAt: 0,
    drawnAt: Number.NEGATIVE_INFINITY,
    banner: [],
    bannerUntil: 0,
    cancel: null,
    failures: 0,
    last: Promise.resolve(),
  }
}
