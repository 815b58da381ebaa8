import * as z from 'zod'
import { areAscending } from '../../../domain/calendar/hours.ts'
import { isWeekday } from '../../../domain/calendar/weekday.ts'
import type { Configuration } from '../../../domain/configuration.ts'
import { languages } from '../../../domain/language.ts'
import { choice, integer, meaning, says, text } from './configurationKinds.ts'
import { loadKeys } from './configurationLoad.ts'
import { idlePlannerKeys, plannerKeys } from './configurationPlanner.ts'
import { hourOf } from './scalarText.ts'

/*
 * The keys of `config.yaml` that are used, as texts of the file; all others are ignored. The message of each issue is
 * the code of what was expected.
 */

const Hours = z
  .array(meaning(hourOf, 'hour'), { error: (issue) => (issue.input === undefined ? 'hours' : 'list') })
  .refine(areAscending, { error: says('hour-limits-ascending') })

const Weekday = meaning((source) => (isWeekday(source) ? source : null), 'weekday')

const Weekdays = z
  .array(Weekday, { error: says('list') })
  .refine((days) => days.length > 0, { error: says('weekday') })
  .refine((days) => new Set(days).size === days.length, { error: says('unique-weekday') })

const Audience = choice(['coordinators', 'everyone'], 'audience')

const Permissions = z.object(
  { actOnOthers: Audience.default('coordinators'), editTimetable: Audience.default('everyone') },
  { error: says('map') },
)

const Slack = z.object(
  {
    channel: text.nullable().default(null),
    coordinatorsChannel: text.nullable().default(null),
    reconnectSeconds: integer(10, 600, 'reconnect-seconds').default(30),
  },
  { error: says('map') },
)

const Pbx = z.object(
  { backend: text.default('fake'), queue: text.default('tomatic') },
  { error: says('map') },
)

const Calls = z.object(
  { serviceLevelSeconds: integer(1, 3600, 'seconds').default(30) },
  { error: says('map') },
)

/** What matches here is taken for an address; the check itself is made where addresses are compared. */
const networkForm = /^[0-9a-fA-F.:]+(\/\d{1,3})?$/

const Ring = z.object(
  {
    allow: z
      .array(
        meaning((source) => (networkForm.test(source) ? source : null), 'address-list'),
        { error: says('list') },
      )
      .default([]),
  },
  { error: says('map') },
)

const Calendar = z.object(
  { host: meaning(hostOf, 'host-name').default('tomatic.somenergia.lan') },
  { error: says('map') },
)

export const ConfigurationKeys = z.object({
  hours: Hours,
  nTelefons: integer(1, 200, 'line-count'),
  diesVisualitzacio: Weekdays.default(['dl', 'dm', 'dx', 'dj', 'dv']),
  maxNingusPerTurnInEdition: integer(0, 1000, 'count').default(2),
  ...loadKeys,
  ...plannerKeys,
  timezone: meaning(timezoneOf, 'timezone').default('Europe/Madrid'),
  language: choice(languages, 'language').default('ca'),
  baseUrl: meaning(urlOf, 'url').nullable().default(null),
  port: integer(1, 65535, 'port').default(4555),
  slack: Slack.prefault({}),
  permissions: Permissions.prefault({}),
  pbx: Pbx.prefault({}),
  calls: Calls.prefault({}),
  ring: Ring.prefault({}),
  calendar: Calendar.prefault({}),
})
export type ConfigurationKeys = z.infer<typeof ConfigurationKeys>

/** The keys without which nothing works. */
export const requiredKeys: readonly PropertyKey[] = ['hours', 'nTelefons']

function timezoneOf(source: string): string | null {
  if (!/^[A-Za-z]/.test(source)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: source }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

function hostOf(source: string): string | null {
  return /^[A-Za-z0-9]([A-Za-z0-9.-]{0,98}[A-Za-z0-9])?$/.test(source) ? source : null
}

function urlOf(source: string): string | null {
  const isWeb = URL.canParse(source) && /^https?:$/.test(new URL(source).protocol)
  return isWeb ? source.replace(/\/+$/, '') : null
}

/** The keys of the first level that have an effect: values of the planner's rules only where it names these. */
export function appliedKeys(configuration: Pick<Configuration, 'planner'> | null): string[] {
  const idle = configuration ? idlePlannerKeys(configuration.planner) : []
  return Object.keys(ConfigurationKeys.shape).filter((key) => !idle.includes(key))
}
