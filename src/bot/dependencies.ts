import type { Happening } from '../domain/events.ts'
import type { Language } from '../domain/language.ts'
import type { Dependencies } from '../operations/dependencies.ts'

/** Who is who in chat. */
export interface Directory {
  /** The person key of a Slack user; null for somebody unknown to us. */
  personOf(userId: string): Promise<string | null>
  /** The language of the user's Slack, or null if we do not speak it. */
  languageOf(userId: string): Promise<Language | null>
}

/** Where faults and oddities are noted; a pino logger is one. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What the bot needs of the world, beyond what operations need. */
export interface BotDependencies extends Dependencies {
  readonly directory: Directory
  readonly log: Log
  /** Where people reach the dashboard, without final slash. */
  readonly dashboardUrl: () => string
  /** Calls the listener for whatever happens; returns what stops it. */
  readonly onHappening: (listener: (happening: Happening) => void) => () => void
  /** Runs an action after some real milliseconds; returns what cancels it. */
  readonly after: (ms: number, action: () => void) => () => void
}
