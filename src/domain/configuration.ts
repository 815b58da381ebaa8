import type { HourLimits } from './calendar/hours.ts'
import type { Weekday } from './calendar/weekday.ts'
import type { CreditOptions } from './credit/options.ts'
import type { Language } from './language.ts'
import type { LoadRules } from './load/rules.ts'
import type { PermissionSettings } from './permissions.ts'
import type { PlannerSettings } from './planner/settings.ts'

/** What `config.yaml` says, with every default applied (scheduling facts §8.1 and keys of ours). */
export interface Configuration {
  readonly hours: HourLimits
  /** `nTelefons`: lines of a new timetable. */
  readonly lineCount: number
  /** `diesVisualitzacio`: weekdays on which the helpline opens. */
  readonly days: readonly Weekday[]
  /** `maxNingusPerTurnInEdition`. */
  readonly maxNobodiesPerTurn: number
  /** What bounds the turns of each person in a week: keys of the original, and `load.*`. */
  readonly load: LoadRules
  /** Options of credit under `load`. */
  readonly creditOptions: CreditOptions
  /** `busyFiles`: files of the home whose required lines limit the load, in the order in which they are read. */
  readonly busyFiles: readonly string[]
  /** How weeks are planned: `planner.*`, and the original's keys that it names. */
  readonly planner: PlannerSettings
  readonly timezone: string
  readonly language: Language
  /** Where people reach the dashboard, without final slash; null until configured. */
  readonly baseUrl: string | null
  readonly port: number
  readonly slack: {
    readonly channel: string | null
    readonly coordinatorsChannel: string | null
    /** After a loss the bot is back so soon once Slack can be reached. */
    readonly reconnectSeconds: number
  }
  readonly permissions: PermissionSettings
  readonly calls: {
    /** A call answered within so many seconds counts for the service level. */
    readonly serviceLevelSeconds: number
  }
  readonly ring: {
    /** Addresses and networks (`10.0.0.5`, `10.0.0.0/24`) whose ring webhooks need no secret. */
    readonly allow: readonly string[]
  }
  readonly calendar: {
    /** What stands behind the `@` in the UIDs of calendar events; changing it makes new events of all. */
    readonly host: string
  }
  /** `tomatic.pbx` and the queue that it serves. */
  readonly pbx: { readonly backend: string; readonly queue: string }
}

/** Texts of the keys without which nothing works, for commands that can do without them. */
export interface AssumedKeys {
  readonly hours?: readonly string[]
  readonly nTelefons?: string
}
