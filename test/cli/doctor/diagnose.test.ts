import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../../src/cli/doctor/check.ts'
import { diagnose } from '../../../src/cli/doctor/diagnose.ts'
import type { Probes } from '../../../src/cli/doctor/probes.ts'
import { reportChecks } from '../../../src/cli/doctor/report.ts'
import { DomainError } from '../../../src/domain/errors.ts'
import { languages } from '../../../src/domain/language.ts'
import { messagesIn } from '../../../src/messages/catalogue.ts'
import {
  configuration,
  configurationFacts,
  facts,
  peopleFacts,
  probesOf,
  slackProbe,
  timetableFacts,
} from './probesOf.ts'

const messages = messagesIn('en')

/** What the doctor complains of, as `level name: text`. */
async function complaints(changes: Partial<Probes>): Promise<string[]> {
  const checks = await diagnose(messages, probesOf(changes))
  return checks
    .filter(({ level }) => level !== 'ok')
    .map(({ level, name, text, mend }) => {
      expect(mend).not.toBe('')
      return `${level} ${name}: ${text}`
    })
}

const line = { file: 'x.yaml', line: 3, column: 5, expected: 'hour', found: '9h' }

describe('diagnose', () => {
  it('finds nothing wrong with a helpline in order, and says what it looked at', async () => {
    expect(await complaints({})).toEqual([])
    const names = new Set((await diagnose(messages, probesOf())).map(({ name }) => name))
    for (const name of [
      'node',
      'home',
      'lock',
      'configuration',
      'people',
      'timetables',
      'absences-and-holidays',
      'database',
      'timezone',
      'pbx',
      'slack',
      'slack-socket',
      'slack-channels',
      'clock',
      'base-url',
      'port',
    ]) {
      expect(names).toContain(name)
    }
  })

  it('tells where the weeks are published, or why they cannot be', async () => {
    const checks = await diagnose(messages, probesOf({ tryPublishing: async () => 'www@example.org:/srv' }))
    expect(checks.find(({ name }) => name === 'publishing')).toMatchObject({
      level: 'ok',
      text: 'The weeks can be published at www@example.org:/srv.',
    })
    const denied = () =>
      Promise.reject(new DomainError('remote-denied', { host: 'example.org', user: 'www' }))
    expect(await complaints({ tryPublishing: denied })).toEqual([
      expect.stringContaining('problem publishing: The weeks cannot be published: example.org does not let'),
    ])
  })

  it.each([
    ['missing', 'does not exist'],
    ['not-a-folder', 'is no folder'],
    ['not-writable', 'cannot be written'],
  ] as const)('tells a home that is %s', async (state, part) => {
    const home = async () => ({ folder: '/srv/home', state, names: [], lock: 'free' }) as const
    expect((await complaints({ home })).join()).toContain(`/srv/home ${part}`)
  })

  it('tells a lock that somebody holds without answering, and an old file of secrets', async () => {
    const home = async () =>
      ({ folder: '/srv/home', state: 'ok', names: ['dbconfig.py'], lock: 'held' }) as const
    const found = await complaints({ home })
    expect(found[0]).toContain('problem lock')
    expect(found[1]).toContain('dbconfig.py')
  })

  it('lists every problem of the configuration with its line', async () => {
    const problems = [line, { ...line, line: 7 }]
    const found = await complaints({
      configuration: async () => ({ exists: true, value: null, problems, keys: [], applied: [] }),
    })
    expect(found).toEqual([
      'problem configuration: x.yaml, line 3, column 5: expected a time such as 09:00, found “9h”.',
      'problem configuration: x.yaml, line 7, column 5: expected a time such as 09:00, found “9h”.',
    ])
  })

  it('tells keys without effect from keys that are mistyped', async () => {
    const found = await diagnose(
      messages,
      probesOf({
        configuration: async () => ({
          exists: true,
          value: configuration,
          problems: [],
          keys: ['hours', 'maxOverload', 'diesCerca', 'hour', 'zzzzzzzz'],
          applied: ['hours'],
        }),
      }),
    )
    const warned = found.filter(({ level }) => level === 'warning')
    expect(warned.map(({ text }) => text)).toEqual([
      expect.stringContaining('maxOverload, diesCerca'),
      expect.stringContaining('“hour”'),
      expect.stringContaining('“zzzzzzzz”'),
    ])
    expect(warned[1]?.mend).toContain('“hours”')
  })

  it('tells people who share an extension or e-mail, and who cannot be reached', async () => {
    const text = `names: {alba: Alba, bernat: Bernat, carla: Carla}
extensions: {alba: '3040', bernat: '3040'}
emails: {alba: A@example.org, bernat: a@example.org}
`
    const found = await complaints({
      people: async () => peopleFacts(text),
      timetables: async () => [timetableFacts('[carla, zoe]')],
    })
    expect(found).toEqual([
      'problem people: Extension 3040 belongs to alba and bernat.',
      'problem people: The e-mail a@example.org belongs to alba and bernat.',
      'warning people: This week’s timetable names people who are not in persons.yaml: zoe.',
      'problem people: On the phone this week, but without extension: Carla.',
      'warning people: Nobody is in the group “admin”, so nobody is a coordinator.',
    ])
  })

  it('tells an empty people’s file and people without e-mail', async () => {
    expect((await complaints({ people: async () => peopleFacts('{}') })).join()).toContain('names nobody')
    const text =
      "extensions: {alba: '3040', bernat: '3041'}\nemails: {bernat: b@example.org}\ngroups: {admin: [alba]}\n"
    expect((await complaints({ people: async () => peopleFacts(text) })).join()).toContain('chat: Alba')
  })

  it('tells malformed files, skipped lines and a missing week', async () => {
    const found = await complaints({
      timetables: async () => [{ value: null, fault: line, warnings: [], week: '2026-11-30' }],
      otherFiles: async () => [{ ...facts([]), warnings: [{ ...line, file: 'oneshot.conf' }] }],
    })
    expect(found).toEqual([
      expect.stringContaining('problem timetables: x.yaml, line 3'),
      expect.stringContaining('This week (2026-11-23) has no timetable'),
      expect.stringContaining('warning absences-and-holidays: oneshot.conf, line 3'),
    ])
  })

  it('tells a week to come that has other hours than the configuration', async () => {
    const other = (week: string) => {
      const { value, ...facts } = timetableFacts('[alba, bernat]', week)
      return { ...facts, value: value && { ...value, hours: [480, 600] } }
    }
    const timetables = async () => [other('2026-11-16'), timetableFacts(), other('2026-11-30')]
    expect(await complaints({ timetables })).toEqual([
      'warning timetables: The timetable of 2026-11-30 has other hours (08:00, 10:00) than config.yaml, by which the queue changes.',
    ])
  })

  it('tells a database that cannot be used, and no other', async () => {
    const at = (state: 'absent' | 'outdated' | 'newer' | 'broken') =>
      complaints({ database: async () => ({ state, cause: 'no such page' }) })
    expect([await at('absent'), await at('outdated')]).toEqual([[], []])
    expect(await at('newer')).toHaveLength(1)
    expect((await at('broken')).join()).toContain('no such page')
  })

  it('tells an exchange that is unknown or does not answer', async () => {
    const failing = (code: string) =>
      complaints({
        configuration: async () => configurationFacts({ pbx: { ...configuration.pbx, backend: 'areavoip' } }),
        env: { ...probesOf().env, TOMATIC_RING_SECRET: 'a text that nobody can guess' },
        agentsInQueue: () => Promise.reject(new DomainError(code)),
      })
    expect((await failing('pbx-unknown')).join()).toContain('no exchange of the kind')
    expect((await failing('pbx-unreachable')).join()).toContain('does not let the queue')
  })

  it('tells a port that another programme has, but not one that Tomàtic serves', async () => {
    const isPortFree = async () => false
    expect((await complaints({ isPortFree })).join()).toContain('problem port')
    const home = async () => ({ folder: '/srv/home', state: 'ok', names: [], lock: 'served' }) as const
    expect(await complaints({ isPortFree, home })).toEqual([])
  })

  it('tells a baseUrl that is missing or only local', async () => {
    const withUrl = (baseUrl: string | null) =>
      complaints({
        configuration: async () => ({
          exists: true,
          value: { ...configuration, baseUrl },
          problems: [],
          keys: [],
          applied: [],
        }),
      })
    expect((await withUrl(null)).join()).toContain('warning base-url')
    expect((await withUrl('http://localhost:4555')).join()).toContain('warning base-url')
  })

  it('tells a Node that is too old', async () => {
    expect(await complaints({ nodeVersion: '20.18.1' })).toHaveLength(1)
    expect(await complaints({ nodeVersion: 'v26.1.0' })).toEqual([])
  })

  it('goes on with the rest when one part cannot be looked at', async () => {
    const found = await complaints({
      people: () => Promise.reject(new Error('EACCES')),
      isPortFree: async () => false,
    })
    expect(found).toEqual([expect.stringContaining('EACCES'), expect.stringContaining('problem port')])
  })
})

describe('diagnose of the exchange', () => {
  const slack = probesOf().env
  const secret = 'a text that nobody can guess'
  const real = { ...configuration.pbx, backend: 'areavoip' }
  const rings = (allow: readonly string[], env: Readonly<Record<string, string>>, pbx = real) =>
    complaints({
      configuration: async () => configurationFacts({ pbx, ring: { allow } }),
      env: { ...slack, ...env },
    })

  it('says that a simulated one is simulated, instead of asking another than the server’s', async () => {
    const found = await diagnose(messages, probesOf())
    expect(found.find(({ name }) => name === 'pbx')?.text).toContain('simulated')
  })

  it('complains where nobody may tell of rings, of a weak secret, and of what is no address', async () => {
    expect(await rings([], { TOMATIC_RING_SECRET: secret })).toEqual([])
    expect(await rings(['192.0.2.7', '2001:db8::/32'], {})).toEqual([])
    expect((await rings([], {})).join()).toContain('Nobody may tell')
    expect(await rings([], {}, configuration.pbx)).toEqual([])
    expect((await rings([], { TOMATIC_RING_SECRET: 'secret' })).join()).toContain('so short')
    expect((await rings(['192.0.2.300', '10.0.0.0/33'], { TOMATIC_RING_SECRET: secret })).length).toBe(2)
  })
})

describe('diagnose of the variant', () => {
  it('names it, and tells which part is not understood', async () => {
    const slack = probesOf().env
    const found = await diagnose(messages, probesOf({ env: { ...slack, TOMATIC_VARIANT: 'testing, 🚧' } }))
    expect(found.map(({ text }) => text)).toContain('This instance calls itself 🚧 testing.')
    expect(await complaints({ env: { ...slack, TOMATIC_VARIANT: 'testing, 🚧, red' } })).toEqual([
      'problem variant: The colour in TOMATIC_VARIANT is not of the form #6b3fa0.',
    ])
  })
})

describe('diagnose of Slack', () => {
  it('takes a signing secret for HTTP, and then wants an address that Slack reaches', async () => {
    const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' }
    expect(await complaints({ env: http })).toEqual([])
    const facts = await probesOf().configuration()
    const local = { ...facts, value: { ...configuration, baseUrl: 'http://localhost:4555' } }
    const found = await complaints({ env: http, configuration: async () => local })
    expect(found).toContainEqual(expect.stringContaining('problem slack-http'))
    expect(await complaints({ env: { ...http, SLACK_SIGNING_SECRET: 'short' } })).toEqual([
      expect.stringContaining('SLACK_SIGNING_SECRET'),
    ])
    expect(await complaints({ env: { ...http, SLACK_APP_TOKEN: 'xapp-1' } })).toEqual([
      expect.stringContaining('Both SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are set'),
    ])
  })

  const tokens = (bot: string | undefined, app: string | undefined) =>
    complaints({ env: { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app } })

  it('warns where there are no tokens, and tells one that is missing or of the wrong form', async () => {
    expect(await tokens(undefined, undefined)).toEqual([expect.stringContaining('warning slack')])
    expect(await tokens('xoxb-1', undefined)).toEqual(['problem slack: SLACK_APP_TOKEN is not set.'])
    expect(await tokens('xapp-1', 'xoxb-1')).toEqual([
      'problem slack: SLACK_BOT_TOKEN does not begin with xoxb-.',
      'problem slack: SLACK_APP_TOKEN does not begin with xapp-.',
    ])
  })

  it('tells what Slack refuses, each with the token that it concerns', async () => {
    const refuse = async () => ({ ok: false, error: 'invalid_auth' }) as const
    const checks = await diagnose(
      messages,
      probesOf({ slack: slackProbe({ authenticate: refuse, openConnection: refuse }) }),
    )
    const refused = checks.filter(({ level }) => level === 'problem')
    expect(refused.map(({ mend }) => mend)).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN'),
      expect.stringContaining('SLACK_APP_TOKEN'),
    ])
  })

  it('tells scopes that are missing and channels that are not there for us', async () => {
    const slack = slackProbe({
      neededScopes: ['chat:write', 'users:read'],
      channels: async () => ({ ok: true, channels: [{ id: 'C1', name: 'helpline', isMember: false }] }),
    })
    expect(await complaints({ slack })).toEqual([
      'problem slack-scopes: The app lacks permissions: users:read.',
      'problem slack-channels: The app is not in #helpline.',
      'problem slack-channels: Slack shows us no channel #coordinators.',
    ])
  })

  it('tells a clock that is more than a minute off', async () => {
    const now = () => Temporal.Instant.from('2026-11-25T08:52:03Z')
    expect(await complaints({ now })).toEqual(['problem clock: This machine’s clock is 120 seconds off.'])
  })
})

describe('reportChecks', () => {
  const checks: Check[] = [
    { name: 'a', level: 'ok', text: 'Fine.', mend: '' },
    { name: 'b', level: 'problem', text: 'Broken.', mend: 'Mend it.' },
  ]
  const print = (list: readonly Check[], json: boolean, language: (typeof languages)[number] = 'en') => {
    const out: string[] = []
    const streams = { out: (text: string) => out.push(text), err: () => {} }
    return { exit: reportChecks(messagesIn(language).doctor, list, { streams, json }), out }
  }

  it('says what is wrong and how to mend it, with exit code 1', () => {
    expect(print(checks, false)).toEqual({
      exit: 1,
      out: ['✓ ok       Fine.', '✗ problem  Broken.', '           → Mend it.', '', '1 problem, 0 warnings.'],
    })
  })

  it('ends with exit code 0 where there is no problem', () => {
    expect(print(checks.slice(0, 1), false).exit).toBe(0)
  })

  it('prints one JSON document', () => {
    const { exit, out } = print(checks, true)
    expect([exit, out.length]).toEqual([1, 1])
    expect(JSON.parse(out[0] ?? '')).toEqual({ checks, problems: 1, warnings: 0 })
  })

  it.each(languages)('speaks %s', async (language) => {
    const list = await diagnose(messagesIn(language), probesOf({ isPortFree: async () => false }))
    expect(print(list, false, language).out.join('\n')).toContain('4555')
  })
})
