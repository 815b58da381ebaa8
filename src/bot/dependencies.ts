import type { Happening } from '../domain/events.ts'
import type { Variant } from '../domain/variant.ts'
import type { Directory } from '../notify/slack/directory.ts'
import type { PauseCards } from '../notify/slack/pauseCards.ts'
import type { PlanCards } from '../notify/slack/planCards.ts'
import type { Respond } from '../notify/slack/respond.ts'
import type { Picture } from '../notify/weekPictures.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { Client, Post } from './surface.ts'

/** Where faults and oddities are noted; a pino logger is one. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** What the bot needs of the world, beyond what operations need. */
export interface BotDependencies extends Dependencies {
  readonly directory: Pick<Directory, 'personOf' | 'languageOfUser' | 'forget'>
  readonly pauseCards: Pick<PauseCards, 'show'>
  readonly planCards: Pick<PlanCards, 'show'>
  /** For what is answered: patient with Slack, since somebody waits. */
  readonly client: Client
  readonly respond: Respond
  /** Posts a message once, in a conversation or in a user's direct message. */
  readonly post: Post
  /** Posts pictures together in a user's direct message. */
  readonly postPictures: (userId: string, pictures: readonly Picture[]) => Promise<void>
  /** Set for an instance that is not the real one. */
  readonly variant: Variant | null
  readonly log: Log
  /** Where people reach the dashboard, without final slash. */
  readonly dashboardUrl: () => string
  /** Calls the listener for whatever happens; returns what stops it. */
  readonly onHappening: (listener: (happening: Happening) => void) => () => void
  /** Runs an action after some real milliseconds; returns what cancels it. */
  readonly after: (ms: number, action: () => void) => () => void
}
