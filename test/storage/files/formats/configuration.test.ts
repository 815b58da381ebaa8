import { describe, expect, it } from 'vitest'
import { originalNumbers } from '../../../../src/domain/load/rules.ts'
import { defaultCosts } from '../../../../src/domain/planner/settings.ts'
import {
  configurationProblems,
  parseConfiguration,
} from '../../../../src/storage/files/formats/configuration.ts'
import { appliedKeys } from '../../../../src/storage/files/formats/configurationSchema.ts'

const file = 'config.yaml'
const least = "hours: [9:00, '10:15', 690]\nnTelefons: 6\n"

function problems(text: string): string[] {
  return configurationProblems(text, file).map(({ line, column, expected, found }) =>
    `${line}:${column} ${expected} ${found}`.trim(),
  )
}

describe('configuration', () => {
  it('needs hours and lines only; all else has a default', () => {
    expect(parseConfiguration(least, file)).toEqual({
      value: {
        hours: [540, 615, 690],
        lineCount: 6,
        days: ['dl', 'dm', 'dx', 'dj', 'dv'],
        maxNobodiesPerTurn: 2,
        load: {
          ...originalNumbers,
          maxOverload: 0,
          dailyMaximum: 2,
          dailyMaximumOf: new Map(),
          adjustLines: false,
        },
        busyFiles: ['oneshot.conf', 'indisponibilitats.conf', 'indisponibilitats-vacances.conf'],
        planner: {
          rules: [],
          costs: defaultCosts,
          break: 'penalise',
          breakExempt: [],
          maxPhoningInGroup: new Map(),
          minIdleInGroup: new Map(),
          maxAtTable: null,
          tableNoiseCost: null,
          maxNobodiesPerTurn: null,
        },
        timezone: 'Europe/Madrid',
        language: 'ca',
        baseUrl: null,
        port: 4555,
        slack: { channel: null, coordinatorsChannel: null, reconnectSeconds: 30 },
        permissions: { actOnOthers: 'coordinators', editTimetable: 'everyone' },
        pbx: { backend: 'fake', queue: 'tomatic' },
        calls: { serviceLevelSeconds: 30 },
        creditOptions: { countLateWeeks: false, forgiveLaterWeeks: false, overloadOfCells: false },
        ring: { allow: [] },
        calendar: { host: 'tomatic.somenergia.lan' },
      },
      warnings: [],
    })
  })

  it('reads every key of ours', () => {
    const text = `${least}
diesVisualitzacio: [dl, dx, ds]
maxNingusPerTurnInEdition: 0
timezone: Atlantic/Canary
language: en
baseUrl: https://tomatic.example.org/phone/
port: 8080
slack: {channel: '#phone', coordinatorsChannel: C0123, reconnectSeconds: 60}
permissions: {actOnOthers: everyone, editTimetable: coordinators}
pbx: {backend: irontec, queue: '0899'}
calls: {serviceLevelSeconds: 20}
ring: {allow: [10.0.0.5, 'fd00::/8']}
calendar: {host: shifts.example.org}
`
    expect(parseConfiguration(text, file)).toMatchObject({
      value: {
        days: ['dl', 'dx', 'ds'],
        maxNobodiesPerTurn: 0,
        timezone: 'Atlantic/Canary',
        language: 'en',
        baseUrl: 'https://tomatic.example.org/phone',
        port: 8080,
        slack: { channel: '#phone', coordinatorsChannel: 'C0123', reconnectSeconds: 60 },
        permissions: { actOnOthers: 'everyone', editTimetable: 'coordinators' },
        pbx: { backend: 'irontec', queue: '0899' },
        calls: { serviceLevelSeconds: 20 },
        ring: { allow: ['10.0.0.5', 'fd00::/8'] },
        calendar: { host: 'shifts.example.org' },
      },
      warnings: [],
    })
  })

  it('reads what the shift load depends on', () => {
    const text = `${least}
maximHoresDiariesGeneral: 3
maximHoresDiaries: {alba: 1, ningu: 10, bernat: many}
maxOverload: 0.5
adjustLines: on
busyFiles: [./indisponibilitats.conf, extra/others.conf]
load: {countUnexplained: yes, rotateTies: 'off', forcedTurnsFirst: maybe}
`
    const { value, warnings } = parseConfiguration(text, file)
    expect(value.load).toEqual({
      ...originalNumbers,
      maxOverload: 0.5,
      dailyMaximum: 3,
      dailyMaximumOf: new Map([
        ['alba', 1],
        ['ningu', 10],
      ]),
      adjustLines: true,
      countUnexplained: true,
    })
    expect(value.busyFiles).toEqual(['indisponibilitats.conf', 'extra/others.conf'])
    expect(warnings.map(({ line, expected, found }) => `${line} ${expected} ${found}`)).toEqual([
      '5 count many',
      '9 flag maybe',
    ])
  })

  it.each([
    ['maxOverload: -1', 'ideal-load -1'],
    ['maxOverload: lots', 'ideal-load lots'],
    ['maximHoresDiariesGeneral: 1.5', 'count 1.5'],
    ['adjustLines: 2', 'flag 2'],
    ['busyFiles: [/etc/passwd]', 'file-name /etc/passwd'],
    ['busyFiles: [../persons.yaml]', 'file-name ../persons.yaml'],
    ['busyFiles: [.secret]', 'file-name .secret'],
    ['load: all', 'map all'],
  ])('takes the default for %s', (line, problem) => {
    const { value, warnings } = parseConfiguration(`${least}${line}\n`, file)
    expect(value).toEqual(parseConfiguration(least, file).value)
    expect(warnings.map(({ expected, found }) => `${expected} ${found}`)).toEqual([problem])
  })

  it('takes what is assumed for required keys that are bad or missing, and says so', () => {
    const assumed = { hours: ['9:00', '10:00'], nTelefons: '4' }
    const { value, warnings } = parseConfiguration('nTelefons: x\nport: 80\n', file, assumed)
    expect(value).toMatchObject({ hours: [540, 600], lineCount: 4, port: 80 })
    expect(warnings.map(({ line, expected }) => `${line} ${expected}`).sort()).toEqual([
      '1 hours-assumed',
      '1 line-count-assumed',
    ])
    expect(parseConfiguration(least, file, assumed)).toEqual(parseConfiguration(least, file))
  })

  it('ignores keys that it does not know, and takes empty ones for absent', () => {
    const text = `${least}forced: {[dl, 1, 4]: ningu}\naleatori: on\n__proto__: {port: 1}\nport:\nslack:\n`
    const { value, warnings } = parseConfiguration(text, file)
    expect(warnings).toEqual([])
    expect(value.port).toBe(4555)
  })

  it('takes the default for a bad optional value, with a warning at its place', () => {
    const text = `${least}port: many\npermissions:\n  actOnOthers: nobody\n  editTimetable: coordinators\npbx: fake\n`
    const { value, warnings } = parseConfiguration(text, file)
    expect(value).toMatchObject({
      port: 4555,
      permissions: { actOnOthers: 'coordinators', editTimetable: 'coordinators' },
      pbx: { backend: 'fake' },
    })
    expect(warnings).toEqual(configurationProblems(text, file))
    expect(problems(text)).toEqual(['3:7 port many', '5:16 audience nobody', '7:6 map fake'])
  })

  it.each([
    ['', '1:1 hours'],
    ['nTelefons: 6\nhours: 9:00\n', '2:8 list 9:00'],
    ['nTelefons: 6\nhours:\n- 9:00\n- noon\n', '4:3 hour noon'],
    ['nTelefons: 6\nhours: [10:00, 9:00]\n', '2:8 hour-limits-ascending [10:00, 9:00]'],
    ['nTelefons: 6\nhours: [10:00]\n', '2:8 hour-limits-ascending [10:00]'],
    ['hours: [9:00, 10:00]\n', '1:1 line-count'],
    ['hours: [9:00, 10:00]\nnTelefons: none\n', '2:12 line-count none'],
    ['hours: [9:00', '1:13 yaml-closed'],
    ['- hours\n', '1:1 map - hours'],
  ])('refuses %j and names the place', (text, place) => {
    expect(problems(text)).toContain(place)
    const [line, column] = place.split(/[: ]/).map(Number)
    expect(() => parseConfiguration(text, file)).toThrow(
      expect.objectContaining({
        code: 'file-malformed',
        params: expect.objectContaining({ file, line, column }),
      }),
    )
  })

  it('has all its problems in one list, in the order of the file', () => {
    const text = `hours: [9:00, x, 10:00]
port: 99999999
timezone: Europe/Barcelona
language: no
slack: 3
permissions: {actOnOthers: nobody}
diesVisualitzacio: [dl, xx]
baseUrl: ftp://example.org
maxNingusPerTurnInEdition: -1
port: 0
`
    expect(problems(text)).toEqual([
      '1:1 line-count',
      '1:15 hour x',
      '3:11 timezone Europe/Barcelona',
      '4:11 language no',
      '5:8 map 3',
      '6:28 audience nobody',
      '7:25 weekday xx',
      '8:10 url ftp://example.org',
      '9:28 count -1',
      '10:1 unique-key port',
      '10:7 port 0',
    ])
  })

  it.each(['Nowhere', '+01:00', 'Europe', ''])('has no time zone %j', (timezone) => {
    expect(problems(`${least}timezone: '${timezone}'\n`)).toEqual([`3:11 timezone '${timezone}'`])
  })

  it('shows 60 characters of the offending text at most', () => {
    expect(configurationProblems(`${least}port: ${'9'.repeat(100)}`, file)[0]?.found).toBe('9'.repeat(60))
  })
})

describe('how weeks are planned', () => {
  const planner = (text: string) => parseConfiguration(`${least}${text}`, file).value.planner

  it('is by the newer cost model alone unless configured', () => {
    expect(planner('')).toMatchObject({ rules: [], break: 'penalise', costs: { empty: 100, undesired: 5 } })
  })

  it('takes costs and rules by name, with the values that the original has for them', () => {
    const text = `planner: {rules: [maximPerTaula, minIdleInGroup], costs: {marathon: 7}, break: forbid}
maximPerTaula: 3
minIdleInGroup: {it: 2}
noVolenEsmorzar: [alba]
`
    expect(planner(text)).toMatchObject({
      rules: ['maximPerTaula', 'minIdleInGroup'],
      costs: { marathon: 7, empty: 100 },
      break: 'forbid',
      breakExempt: ['alba'],
      maxAtTable: 3,
      minIdleInGroup: new Map([['it', 2]]),
    })
    const applied = appliedKeys(parseConfiguration(`${least}${text}`, file).value)
    expect(applied).toContain('maximPerTaula')
    expect(applied).not.toContain('maxPhoningInGroup')
    expect(appliedKeys(null)).toContain('maxPhoningInGroup')
  })

  it('says where a rule or a cost is none', () => {
    const text = 'planner: {rules: [maximTaula], break: never, costs: {empty: -1}}\n'
    expect(problems(`${least}${text}`)).toEqual([
      '3:19 planner-rule maximTaula',
      '3:39 break-rule never',
      '3:61 count -1',
    ])
  })
})
