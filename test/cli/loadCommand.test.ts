import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runMain } from '../../src/composition/runMain.ts'

const homes = fileURLToPath(new URL('../fixtures/homes', import.meta.url))

const Load = z.object({
  lines: z.number(),
  unassigned: z.number(),
  people: z.record(z.string(), z.record(z.string(), z.number())),
})

interface Ran {
  readonly exitCode: number
  readonly out: readonly string[]
  readonly err: string
}

async function run(home: string, ...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const exitCode = await runMain({
    args: [...args, '--home', home],
    env: { LANG: 'en_GB.UTF-8' },
    cwd: home,
    user: 'marta',
    nodeVersion: process.versions.node,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    ending: new Promise(() => undefined),
  })
  return { exitCode, out, err: err.join('\n') }
}

function parseLoad({ out }: Ran) {
  return Load.parse(JSON.parse(out.join('')))
}

/** The reasons for each number are in the `config.yaml` of the home. */
describe.each(readdirSync(homes))('the load of the home %s', (name) => {
  const home = join(homes, name)

  it('is as it was worked out by hand, asked for by any date of the week', async () => {
    const expected: unknown = JSON.parse(readFileSync(join(home, 'expected.json'), 'utf8'))
    for (const date of ['2030-01-07', '2030-01-13']) {
      const ran = await run(home, 'load', date, '--json')
      expect(ran.out).toHaveLength(1)
      expect(JSON.parse(ran.out.join(''))).toEqual(expected)
      expect(ran.exitCode).toBe(0)
    }
  })
})

describe('tomatic load', () => {
  let home: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tomatic-load-'))
    cpSync(join(homes, 'facts-example'), home, { recursive: true })
    write('config.yaml', 'nTelefons: 1\nmaxOverload: 1\nlanguage: en\n')
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const write = (name: string, text: string) => writeFileSync(join(home, name), text)

  it('prints the summary of the original (facts §5.9), fractions with one decimal (§9 row 49)', async () => {
    const { out } = await run(home, 'load', '2030-01-07', '--tsv')
    expect(out.map((line) => line.replaceAll('\t', ' '))).toEqual([
      'Nom Ideal Proporcional Augmentada CapacitatReal Topall AplicatTopall CobrintTorns CompensantDeutes Final Sobrecarrega CreditCarregat CreditInicial CreditFinal',
      'alba 6 6.0 7.0 10 7 6 7 7 7 1.0 1 1 2',
      'bernat 5 5.0 6.0 10 6 5 6 6 6 1.0 -2 -2 -1',
      'carla 4 2.4 3.4 6 3 2 3 3 3 0.6 0 0 1',
      'dani 2 2.0 3.0 10 3 2 3 3 3 1.0 0 0 1',
      'ningu - - - - - - - - 1 - - - -',
    ])
  })

  it('tells in the summary what is nobody’s, even nothing where lines are adjusted (facts §5.7)', async () => {
    const rowsOf = async (config: string) => {
      write('config.yaml', `nTelefons: 1\nlanguage: en\n${config}`)
      write('persons.yaml', 'idealloads: {alba: 10, bernat: 10}\n')
      return (await run(home, 'load', '2030-01-07', '--tsv')).out.map((line) => line.split('\t').join(' '))
    }
    expect(await rowsOf('')).not.toContainEqual(expect.stringMatching(/^ningu/))
    expect(await rowsOf('adjustLines: true\n')).toContain('ningu - - - - - - - - 0 - - - -')
  })

  it('gives the turns per line as the load file of the original has them (facts §2.10, §5.8)', async () => {
    const { out } = await run(home, 'load', '2030-01-07', '--lines', '2', '--clusterize')
    expect(out).toEqual(['alba\t7\t0', 'bernat\t0\t6', 'carla\t0\t3', 'dani\t3\t0', 'ningu\t10\t11'])
  })

  it.each([
    ['en', 'bernat\t6\t+1\t−1\t5 ideal × 5 of 5 days = 5, +1 from debt', '1 turn is left for nobody.'],
    ['ca', 'bernat\t6\t+1\t−1\t5 ideals × 5 de 5 dies = 5, +1 pel deute', 'Queda 1 torn per a ningú.'],
    ['es', 'bernat\t6\t+1\t−1\t5 ideales × 5 de 5 días = 5, +1 por deuda', 'Queda 1 turno para nadie.'],
  ])('explains each load in %s', async (language, line, warning) => {
    write('config.yaml', `nTelefons: 1\nmaxOverload: 1\nlanguage: ${language}\n`)
    const { out, err } = await run(home, 'load', '2030-01-07')
    expect(out).toContain(line)
    expect(err).toContain(warning)
  })

  it('takes lines, overload and forgiveness of the line before those of the configuration (§9 row 48)', async () => {
    const two = parseLoad(await run(home, 'load', '2030-01-07', '--lines', '2', '--json'))
    expect(two.unassigned).toBe(21)
    const none = parseLoad(await run(home, 'load', '2030-01-07', '--max-overload', '0', '--json'))
    expect(none.people.alba).toMatchObject({ augmented: 6, final: 6 })
    const half = parseLoad(await run(home, 'load', '2030-01-07', '--max-overload', '0.5', '--json'))
    expect(half.people.carla).toMatchObject({ augmented: 2.9, ceiling: 3 })
    const forgiven = parseLoad(await run(home, 'load', '2030-01-07', '--forgive', '--json'))
    expect(forgiven.people.bernat).toMatchObject({ creditLoaded: -2, creditInitial: 0, creditFinal: 1 })
  })

  it('counts four turns a day without usable hours, and says so', async () => {
    expect((await run(home, 'load', '2030-01-07')).err).toContain('config.yaml has no usable “hours”')
    write('config.yaml', 'nTelefons: 1\nhours: [9:00, noon]\nlanguage: en\n')
    const { exitCode, err } = await run(home, 'load', '2030-01-07')
    expect(exitCode).toBe(0)
    expect(err).toContain('config.yaml has no usable “hours”')
  })

  it('needs the lines from somewhere', async () => {
    write('config.yaml', "hours: ['9:00', '10:00']\n")
    const refused = await run(home, 'load', '2030-01-07', '--json')
    expect(refused.exitCode).toBe(1)
    expect(JSON.parse(refused.out.join(''))).toMatchObject({ error: { kind: 'file-malformed' } })
    const { exitCode, err } = await run(home, 'load', '2030-01-07', '--lines', '3')
    expect(exitCode).toBe(0)
    expect(err).toContain('nTelefons')
  })

  it('tells of lines that it skips, once each, with file and line (§9 row 46)', async () => {
    write('indisponibilitats.conf', '+alba dl 01x1 # oops\n+zoe dl # gone\n+bernat dl 0001 # call\n')
    write('indisponibilitats-vacances.conf', '+carla someday # leave\n')
    write('graelles/shiftcredit-2029-12-31.yaml', '{alba: much, bernat: -2}\n')
    const ran = await run(home, 'load', '2030-01-07', '--json')
    expect(ran.err.match(/indisponibilitats\.conf, line 1/g)).toHaveLength(1)
    expect(ran.err).toContain('indisponibilitats.conf, line 2')
    expect(ran.err.match(/indisponibilitats-vacances\.conf, line 1/g)).toHaveLength(1)
    expect(ran.err).toContain('graelles/shiftcredit-2029-12-31.yaml, line 1')
    expect(parseLoad(ran).people).toMatchObject({ alba: { creditLoaded: 0 }, bernat: { capacity: 10 } })
  })

  it('reads the credit of timetables that have nothing but their overload', async () => {
    write('graelles/graella-2029-12-31.yaml', 'overload: {alba: 5}\n')
    rmSync(join(home, 'graelles/shiftcredit-2029-12-31.yaml'))
    const { people } = parseLoad(await run(home, 'load', '2030-01-07', '--json'))
    expect(people.alba).toMatchObject({ creditLoaded: 5 })
  })

  it('refuses to compute with a credit file that is broken, in the configured language', async () => {
    write('config.yaml', 'nTelefons: 1\nlanguage: es\n')
    write('graelles/shiftcredit-2029-12-31.yaml', '{alba: 1')
    const { exitCode, err } = await run(home, 'load', '2030-01-07')
    expect(exitCode).toBe(1)
    expect(err).toContain('graelles/shiftcredit-2029-12-31.yaml, línea 1')
  })

  it('gives everything to nobody where there are no people', async () => {
    rmSync(join(home, 'persons.yaml'))
    const ran = await run(home, 'load', '2030-01-07', '--json')
    expect(parseLoad(ran)).toEqual({ lines: 1, unassigned: 20, people: {} })
    expect(ran.err).toContain('Nobody has an ideal load')
  })

  it('changes no file', async () => {
    const names = () => readdirSync(home, { recursive: true }).sort()
    const before = names()
    await run(home, 'load', '2030-01-07')
    expect(names()).toEqual(before)
  })

  it('tells of a number of lines that is none as such, also where the configuration has none', async () => {
    write('config.yaml', '')
    expect((await run(home, 'load', '2030-01-07', '--lines', '201')).exitCode).toBe(2)
  })

  it.each([
    [['load']],
    [['load', 'monday']],
    [['load', '2030-02-30']],
    [['load', '2030-01-07', '--lines', '0']],
    [['load', '2030-01-07', '--lines', 'many']],
    [['load', '2030-01-07', '--max-overload', 'much']],
    [['load', '2030-01-07', '--max-overload=-1']],
  ])('takes %j for wrong usage', async (args) => {
    const { exitCode, out, err } = await run(home, ...args)
    expect([exitCode, out]).toEqual([2, []])
    expect(err).toContain('--help')
  })
})

describe('the options of load.*', () => {
  let home: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'tomatic-load-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  async function finals(name: string, option: string): Promise<Record<string, number | undefined>> {
    cpSync(join(homes, name), home, { recursive: true })
    const file = join(home, 'config.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}load: {${option}: true}\n`)
    const { people } = parseLoad(await run(home, 'load', '2030-01-07', '--json'))
    return Object.fromEntries(Object.entries(people).map(([key, row]) => [key, row.final]))
  }

  it('countUnexplained takes every required line for what it says (§9 row 8)', async () => {
    expect(await finals('absences-without-reason', 'countUnexplained')).toEqual({
      alba: 8,
      bernat: 8,
      carla: 8,
    })
  })

  it('wholeWeekOff takes the whole week from a day off without day (§9 row 10)', async () => {
    expect(await finals('days-off-without-weekday', 'wholeWeekOff')).toEqual({ carla: 0, dani: 3, alba: 4 })
    const { people } = parseLoad(await run(home, 'load', '2030-01-07', '--json'))
    expect(people.carla).toMatchObject({ proportional: 0, overload: 0 })
  })

  it('datedDaysOff leaves days off without date aside, as if they were not there (§9 row 11)', async () => {
    expect(await finals('days-off-without-weekday', 'datedDaysOff')).toEqual({ carla: 4, dani: 4, alba: 4 })
  })

  it('forcedTurnsFirst reads the forced turns of the home (§9 row 47)', async () => {
    mkdirSync(join(home, 'data'))
    const cells = '[[carla], [carla], [alba], [dani]]'
    writeFileSync(
      join(home, 'data/forced-turns.yaml'),
      `timetable: {dx: ${cells}, dj: ${cells}, dl: ${cells}}\n`,
    )
    expect(await finals('facts-example', 'forcedTurnsFirst')).toMatchObject({ carla: 4 })
  })
})

describe('tomatic calendar', () => {
  it('shows open days, holidays and days without service', async () => {
    const { out } = await run(join(homes, 'seven-days'), 'calendar', '2030-01-12')
    expect(out).toEqual([
      'day\tdate\thours\tholiday',
      'dl\t2030-01-07\t08:00-20:00\t',
      'dm\t2030-01-08\t08:00-20:00\t',
      'dx\t2030-01-09\t08:00-20:00\t',
      'dj\t2030-01-10\tclosed\tLocal holiday',
      'dv\t2030-01-11\t08:00-20:00\t',
      'ds\t2030-01-12\t08:00-20:00\t',
      'dg\t2030-01-13\t08:00-20:00\t',
    ])
  })

  it('takes what is no date for wrong usage', async () => {
    expect((await run(join(homes, 'seven-days'), 'calendar', 'today')).exitCode).toBe(2)
  })

  it('says it in one JSON document', async () => {
    const { out } = await run(join(homes, 'seven-days'), 'calendar', '2030-01-07', '--json')
    expect(JSON.parse(out.join(''))).toMatchObject({
      week: '2030-01-07',
      businessDays: ['dl', 'dm', 'dx', 'dv', 'ds', 'dg'],
      hours: ['08:00', '12:00', '16:00', '20:00'],
      days: expect.arrayContaining([
        { day: 'dj', date: '2030-01-10', open: false, holiday: 'Local holiday' },
      ]),
    })
  })
})
