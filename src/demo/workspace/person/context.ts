import type { Delivery } from '../delivery/deliver.ts'
import type { BotEvent } from '../events.ts'
import type { ResponseUrls } from '../responseUrls.ts'
import type { State } from '../state.ts'
import type { Triggers } from '../triggers.ts'

/** A slash command as the app's manifest declares it. */
export interface CommandDeclaration {
  readonly command: string
  readonly shouldEscape?: boolean
  readonly usageHint?: string
  readonly description?: string
}

/** What people's actions need of the workspace. */
export interface PersonContext {
  readonly state: State
  readonly delivery: Delivery
  readonly triggers: Triggers
  readonly responseUrls: ResponseUrls
  readonly commands: readonly CommandDeclaration[]
  readonly subscribed: ReadonlySet<BotEvent>
}

/** What became of something that a person did with the app. */
export type Outcome =
  | { kind: 'done' }
  /** The app did not answer in time, could not be reached, or answered nonsense. */
  | { kind: 'failed'; reason: 'timeout' | 'unreachable' | 'bad-answer'; detail: string }
  /** What the person meant is not there (any more). */
  | { kind: 'refused'; reason: 'no-such-element' | 'no-such-option' | 'no-such-view' | 'no-such-message' }
