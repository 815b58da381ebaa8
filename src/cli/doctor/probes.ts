import type { Temporal } from 'temporal-polyfill'
import type { Configuration } from '../../domain/configuration.ts'
import type { FileProblem } from '../../domain/errors.ts'
import type { People } from '../../domain/people/people.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'

export interface HomeFacts {
  readonly folder: string
  readonly state: 'ok' | 'missing' | 'not-a-folder' | 'not-writable'
  /** Names in the folder. */
  readonly names: readonly string[]
  /** `served`: a Tomàtic answers at the home's socket; `held`: somebody has the lock but does not answer. */
  readonly lock: 'free' | 'served' | 'held'
}

export interface ConfigurationFacts {
  readonly exists: boolean
  /** Null while it cannot be used. */
  readonly value: Configuration | null
  readonly problems: readonly FileProblem[]
  /** Keys that the file sets, and those that this version reads, both of the first level. */
  readonly keys: readonly string[]
  readonly applied: readonly string[]
}

/** A file as it is read now. */
export interface FileFacts<T> {
  /** Null while it cannot be used; then `fault` says why. */
  readonly value: T | null
  readonly fault: FileProblem | null
  readonly warnings: readonly FileProblem[]
}

export interface DatabaseFacts {
  /** `absent` is made at the first start, `outdated` is brought up to date then; `newer` is of a later version. */
  readonly state: 'absent' | 'current' | 'outdated' | 'newer' | 'broken'
  readonly cause: string
}

export type SlackAnswer<T> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false
      /** As Slack names it, such as `invalid_auth`. */
      readonly error: string
    }

/** What is asked of Slack; every call ends by itself after some seconds. */
export interface SlackProbe {
  /** Scopes that this version needs. */
  readonly neededScopes: readonly string[]
  /** `auth.test`; `serverTime` is what Slack's answer was dated. */
  authenticate(botToken: string): Promise<
    SlackAnswer<{
      readonly team: string
      readonly bot: string
      readonly scopes: readonly string[]
      readonly serverTime: Temporal.Instant | null
    }>
  >
  /** `apps.connections.open`. */
  openConnection(appToken: string): Promise<SlackAnswer<object>>
  /** Channels that the bot sees, with their names without `#`. */
  channels(botToken: string): Promise<
    SlackAnswer<{
      readonly channels: readonly { readonly id: string; readonly name: string; readonly isMember: boolean }[]
    }>
  >
}

/** What the doctor asks of the world. Whatever throws becomes a problem of its check. */
export interface Probes {
  home(): Promise<HomeFacts>
  configuration(): Promise<ConfigurationFacts>
  people(): Promise<FileFacts<People>>
  timetables(): Promise<readonly (FileFacts<Timetable> & { readonly week: string })[]>
  /** Busy files and holidays. */
  otherFiles(): Promise<readonly FileFacts<unknown>[]>
  database(): Promise<DatabaseFacts>
  /** Number of agents in the queue of the configured exchange; throws `DomainError` where it cannot be read. */
  agentsInQueue(configuration: Configuration): Promise<number>
  /**
   * Puts a page where the weeks are published and takes it away again. Returns the place, null where none is named;
   * throws `DomainError` where that does not work.
   */
  tryPublishing(): Promise<string | null>
  readonly slack: SlackProbe
  isPortFree(port: number): Promise<boolean>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Real time. */
  now(): Temporal.Instant
  /** Such as `20.20.0`. */
  readonly nodeVersion: string
}
