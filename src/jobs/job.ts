import type { Temporal } from 'temporal-polyfill'
import type { Configuration } from '../domain/configuration.ts'

/** Something that Tomàtic does by the clock. */
export interface Job {
  readonly name: string
  /** Cron expressions in the helpline's zone, from what the configuration says at the moment. */
  readonly schedule: (configuration: Configuration) => readonly string[]
  /**
   * How many minutes late it may still run. `state` = it brings something up to date: missed times are made up by
   * running once, for now.
   */
  readonly lateness: number | 'state'
  /** Runs it for the minute at which it was due. */
  readonly run: (dueAt: Temporal.Instant) => Promise<void>
}
