import type { Happening } from '../domain/events.ts'
import type { CallerInformation } from '../domain/ports/callers.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Pbx } from '../domain/ports/pbx.ts'
import type { Stores } from '../domain/ports/stores.ts'
import type { Planner } from './planner/planner.ts'
import type { Ask, Solve } from './planner/solving.ts'

/** Says what happened to whoever listens; a listener that fails does not disturb the others. */
export interface Announcer {
  publish(happening: Happening): void
}

/** What operations need of the world; each takes only the part that it uses. */
export interface Dependencies {
  readonly stores: Stores
  readonly pbx: Pbx
  readonly clock: Clock
  /** Tells who calls. */
  readonly callers: CallerInformation
  /** Real milliseconds, for sessions and links. */
  readonly realNow: () => number
  readonly events: Announcer
  /** Plans weeks, one after another. */
  readonly planner: Planner
  /** Solves a week at once, beside the planner's runs. */
  readonly solve: Solve
  /** Answers what is asked about a timetable. */
  readonly ask: Ask
  /** A new unique id. */
  readonly newId: () => string
  /** A new unguessable token. */
  readonly newToken: () => string
  /** Runs works that touch the queue one after another, so that none acts on a queue that another is changing. */
  readonly queueTurn: <T>(work: () => Promise<T>) => Promise<T>
}
