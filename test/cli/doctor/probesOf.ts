import { Temporal } from 'temporal-polyfill'
import type { ConfigurationFacts, FileFacts, Probes, SlackProbe } from '../../../src/cli/doctor/probes.ts'
import type { Configuration } from '../../../src/domain/configuration.ts'
import { parseConfiguration } from '../../../src/storage/files/formats/configuration.ts'
import { parsePeople } from '../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../src/storage/files/formats/timetable.ts'

export const configuration: Configuration = parseConfiguration(
  `hours: ['09:00', '10:15']
nTelefons: 2
baseUrl: https://tomatic.example.org
slack: {channel: '#helpline', coordinatorsChannel: coordinators}
`,
  'config.yaml',
).value

const people = `names: {alba: Alba Pi, bernat: Bernat Roca}
extensions: {alba: '3040', bernat: '3041'}
emails: {alba: alba@example.org, bernat: bernat@example.org}
groups: {admin: [alba]}
`

export function peopleFacts(text = people) {
  return facts(parsePeople(text, 'persons.yaml').value)
}

export function timetableFacts(cells = '[alba, bernat]', week = '2026-11-23') {
  const text = `week: '${week}'\nhours: ['09:00', '10:15']\nturns: [L1, L2]\ntimetable: {dl: [${cells}]}\n`
  return { ...facts(parseTimetable(text, `graella-${week}.yaml`).value), week }
}

export function facts<T>(value: T): FileFacts<T> {
  return { value, fault: null, warnings: [] }
}

export function slackProbe(changes: Partial<SlackProbe> = {}): SlackProbe {
  return {
    neededScopes: ['chat:write', 'commands'],
    authenticate: async () => ({
      ok: true,
      team: 'Helpline',
      bot: 'tomatic',
      scopes: ['chat:write', 'commands'],
      serverTime: Temporal.Instant.from('2026-11-25T08:50:03Z'),
    }),
    openConnection: async () => ({ ok: true }),
    channels: async () => ({
      ok: true,
      channels: [
        { id: 'C1', name: 'helpline', isMember: true },
        { id: 'C2', name: 'coordinators', isMember: true },
      ],
    }),
    ...changes,
  }
}

export function configurationFacts(changes: Partial<Configuration> = {}): ConfigurationFacts {
  return {
    exists: true,
    value: { ...configuration, ...changes },
    problems: [],
    keys: ['hours', 'nTelefons', 'slack'],
    applied: ['hours', 'nTelefons', 'slack', 'baseUrl'],
  }
}

/** Probes of a helpline that is in order in every respect, with changes. */
export function probesOf(changes: Partial<Probes> = {}): Probes {
  return {
    home: async () => ({ folder: '/srv/home', state: 'ok', names: ['config.yaml'], lock: 'free' }),
    configuration: async () => configurationFacts(),
    people: async () => peopleFacts(),
    timetables: async () => [timetableFacts()],
    otherFiles: async () => [facts([])],
    database: async () => ({ state: 'current', cause: '' }),
    agentsInQueue: async () => 2,
    tryPublishing: async () => null,
    slack: slackProbe(),
    isPortFree: async () => true,
    env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
    now: () => Temporal.Instant.from('2026-11-25T08:50:00Z'),
    nodeVersion: '20.20.0',
    ...changes,
  }
}
