import type { Happening } from '../../domain/events.ts'

/** The App Homes that people have looked at lately, kept up to date. */
export interface Homes {
  /** Somebody looks at their home now. */
  opened(userId: string): void
  /** Something has happened that the homes may show. */
  refresh(): void
  /** Forgets all and stops what waits. */
  close(): void
}

/** A home that nobody has opened for so long is left alone until it is opened again. */
const watchedMs = 8 * 3_600_000
const mostHomes = 200
/** One home is redrawn no more often than this; Slack allows about a hundred calls a minute in all. */
const restMs = 2000

interface Watched {
  openedAt: number
  drawnAt: number
  cancel: (() => void) | null
}

/** What shows in a home when it happens. */
export function concernsHomes(happening: Happening): boolean {
  return happening.kind !== 'notice-waiting' && happening.kind !== 'file-broken'
}

/** Keeps the homes of at most two hundred people who opened theirs lately; `draw` publishes one and never rejects. */
export function createHomes(options: {
  readonly draw: (userId: string) => Promise<void>
  readonly realNow: () => number
  readonly after: (ms: number, action: () => void) => () => void
}): Homes {
  const { draw, realNow, after } = options
  const watched = new Map<string, Watched>()

  function drawNow(userId: string, home: Watched): void {
    home.cancel = null
    home.drawnAt = realNow()
    void draw(userId)
  }

  function request(userId: string, home: Watched): void {
    if (home.cancel) return
    const waitMs = home.drawnAt + restMs - realNow()
    if (waitMs <= 0) drawNow(userId, home)
    else home.cancel = after(waitMs, () => drawNow(userId, home))
  }

  function forget(userId: string): void {
    watched.get(userId)?.cancel?.()
    watched.delete(userId)
  }

  return {
    opened(userId) {
      const home = watched.get(userId) ?? { openedAt: 0, drawnAt: Number.NEGATIVE_INFINITY, cancel: null }
      home.openedAt = realNow()
      // Taken out and put back, so that the map is in order of opening and the first one is the oldest.
      watched.delete(userId)
      watched.set(userId, home)
      const [oldest] = watched.keys()
      if (watched.size > mostHomes && oldest !== undefined) forget(oldest)
      request(userId, home)
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
