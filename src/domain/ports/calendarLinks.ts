import type { Temporal } from 'temporal-polyfill'

/** Whose calendar a link opens: a person's key, or `wholeTeam`. */
export type CalendarOwner = string

/** The team as owner of a calendar; no person can have this key. */
export const wholeTeam: CalendarOwner = '*'

/** A live link to a calendar; of its token only the hash is stored, so that it can be shown only when it is made. */
export interface CalendarLink {
  readonly owner: CalendarOwner
  readonly madeAt: Temporal.Instant
  readonly madeBy: string
}

export interface CalendarLinkReader {
  /** The link that a token opens, or null when it never was one or is one no more. */
  find(token: string): Promise<CalendarLink | null>
  /** The owner's live link, of which there is at most one; or null. */
  of(owner: CalendarOwner): Promise<CalendarLink | null>
}

export interface CalendarLinkStore extends CalendarLinkReader {
  /** Makes the token the owner's link; the one before opens nothing any more. */
  put(token: string, link: CalendarLink): Promise<void>
  /** True when there was a link to take away. */
  revoke(owner: CalendarOwner): Promise<boolean>
}
