import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { type Ran, runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (line: string): Promise<Ran> => runAt(helpline, line.split(' '))
const file = 'graelles/graella-2026-11-23.yaml'

describe('retired weeks', () => {
  const retired = '2026-11-02'

  beforeEach(() => {
    const text = helpline.read(file).replaceAll('2026-11-23', retired).replace('ningu', 'bernat')
    helpline.write(`graelles/old/graella-${retired}.yaml`, text)
  })

  it('are listed when asked for, and can be shown (facts §9 row 33)', async () => {
    expect((await run('timetable list')).out).toEqual(['2026-11-23\tpreferred'])
    expect((await run('timetable list --archived')).out).toEqual([
      '2026-11-02\tarchived',
      '2026-11-23\tpreferred',
    ])
    const { out } = await run('timetable list --archived --json')
    expect(JSON.parse(out[0] ?? '')).toEqual({
      weeks: ['2026-11-23'],
      preferred: '2026-11-23',
      archived: [retired],
    })
    expect((await run(`timetable show ${retired}`)).out).toHaveLength(21)
  })

  it('cannot be edited', async () => {
    const ran = await run(`timetable edit ${retired} dx 1 L1 dani`)
    expect(ran.exitCode).toBe(1)
    expect(ran.err.join()).toContain('no timetable')
  })

  it('count for the workforce of each day, with those that are there', async () => {
    expect((await run('timetable workforce')).out).toEqual([
      '2026-11-02\t8',
      '2026-11-03\t7',
      '2026-11-04\t7',
      '2026-11-05\t7',
      '2026-11-06\t0',
      '2026-11-23\t7',
      '2026-11-24\t7',
      '2026-11-25\t7',
      '2026-11-26\t7',
      '2026-11-27\t0',
    ])
  })

  it('that cannot be read are left out of the workforce, which says so', async () => {
    helpline.write(`graelles/old/graella-${retired}.yaml`, 'timetable: [')
    const ran = await run('timetable workforce')
    expect(ran.out).toHaveLength(5)
    expect(ran.err.join()).toContain(`graelles/old/graella-${retired}.yaml`)
  })

  it('have their workforce written into a file, or it is said that it cannot be', async () => {
    const out = `${helpline.home}/workforce.tsv`
    expect((await run(`timetable workforce ${out}`)).out).toEqual([`${out} is written: 10 days.`])
    expect(helpline.read('workforce.tsv')).toMatch(/^2026-11-02\t8\n(.*\n)*2026-11-27\t0\n$/)
    const refused = await run(`timetable workforce ${helpline.home}/nowhere/out.tsv`)
    expect([refused.exitCode, refused.err.join()]).toEqual([1, expect.stringContaining('cannot be written')])
  })
})

describe('timetable list and show', () => {
  it('list the weeks and show one by any of its dates', async () => {
    expect((await run('timetable list')).out).toEqual(['2026-11-23\tpreferred'])
    const { out } = await run('timetable show 2026-11-26')
    expect(out[0]).toBe('day\thours\tL1\tL2')
    expect(out).toContain('dx\t10:15-11:30\tbernat\tcarla')
    expect(out).toHaveLength(21)
    expect((await run('timetable show')).out).toEqual(out)
  })

  it('show one JSON document', async () => {
    const { out } = await run('timetable show --json')
    expect(out).toHaveLength(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      week: '2026-11-23',
      hours: ['09:00', '10:15', '11:30', '12:45', '14:00'],
      cells: { dx: expect.arrayContaining([['alba', 'bernat']]) },
      overload: { alba: 0.4 },
    })
  })

  it('refuse a week without timetable, and what is no date', async () => {
    expect((await run('timetable show 2027-01-04')).exitCode).toBe(1)
    expect((await run('timetable show soon')).exitCode).toBe(2)
  })
})

describe('timetable edit', () => {
  it('takes the slot by its start or number and the line by its label or number', async () => {
    const first = await run('timetable edit 2026-11-25 dx 11:30 L2 dani')
    expect(first.out).toEqual(['2026-11-23 dx 11:30-12:45 L2: Dani Font instead of nobody.'])
    expect((await run('timetable edit 2026-11-23 dx 3 2 ningu')).exitCode).toBe(0)
    expect((await run('timetable edit 2026-11-23 DX 3 2 3043')).exitCode).toBe(0)
    expect(helpline.read(file)).toContain('cli:marta ha canviat dx 11:30-12:45 L2 de ningu a dani')
  })

  it('refuses when somebody else is there than --from says, and names who', async () => {
    const { exitCode, err } = await run('timetable edit 2026-11-23 dx 09:00 L1 dani --from carla')
    expect(exitCode).toBe(1)
    expect(err.join()).toContain('Alba Pi')
    expect(err.join()).toContain('--from alba')
    expect((await run('timetable edit 2026-11-23 dx 09:00 L1 dani --from alba')).exitCode).toBe(0)
  })

  it('asks before putting somebody who is busy, and obeys --yes', async () => {
    const asked = await run('timetable edit 2026-11-23 dx 09:00 L1 carla')
    expect(asked.exitCode).toBe(1)
    expect(asked.err.join()).toContain('team meeting')
    expect(asked.err.join()).toContain('--yes')
    expect((await run('timetable edit 2026-11-23 dx 09:00 L1 carla --yes')).exitCode).toBe(0)
  })

  it.each([
    ['soon dx 1 1 dani', 2],
    ['2026-11-23 monday 1 1 dani', 2],
    ['2026-11-23 dx 10:00 1 dani', 2],
    ['2026-11-23 dx 9 1 dani', 2],
    ['2026-11-23 dx 1 L dani', 2],
    ['2026-11-23 dx 1 9 dani', 1],
    ['2026-11-23 dx 1 1 dnai', 1],
    ['2026-11-23 dv 1 1 dani', 1],
    ['2026-11-23 dx 1 1 bernat', 1],
    ['2026-11-23 dx 1 1 alba', 1],
    ['2027-01-04 dx 1 1 dani', 1],
  ])('refuses %s', async (line, exitCode) => {
    const before = helpline.read(file)
    expect((await run(`timetable edit ${line}`)).exitCode).toBe(exitCode)
    expect(helpline.read(file)).toBe(before)
  })
})

describe('timetable import', () => {
  const original = (week: string, cell = 'eva') => `week: '${week}'
hours: ['09:00', '10:15', '11:30', '12:45', '14:00']
turns: [L1, L2]
timetable:
  dl: {1: [alba, ningu], 2: [${cell}, bernat], 3: [zoe, carla], 4: [dani, eva]}
names: {zoe: Zoe Gone}
`

  it('takes over a week and tells of empty cells and strangers on the error stream', async () => {
    helpline.write('new.yaml', original('2026-12-07'))
    const { exitCode, out, err } = await run('timetable import new.yaml')
    expect([exitCode, out]).toEqual([0, ['The week of 2026-12-07 has its timetable now.']])
    expect(err.join('\n')).toContain('1 cell is empty')
    expect(err.join('\n')).toContain('zoe')
    expect((await run('timetable list')).out).toEqual(['2026-11-23\tpreferred', '2026-12-07'])
    expect(helpline.read('graelles/graella-2026-12-07.yaml')).toContain('cli:marta ha pujat 2026-12-07')
  })

  it('refuses a week that has one, with the number of cells that differ, unless --replace (facts §9 row 23)', async () => {
    helpline.write('new.yaml', original('2026-12-07'))
    await run('timetable import new.yaml')
    helpline.write('new.yaml', original('2026-12-07', 'dani'))
    const refused = await run('timetable import new.yaml --json')
    expect(refused.exitCode).toBe(1)
    expect(JSON.parse(refused.out[0] ?? '')).toMatchObject({ error: { kind: 'week-exists', differences: 1 } })
    const replaced = await run('timetable import new.yaml --replace')
    expect(replaced.out).toEqual(['The timetable of the week of 2026-12-07 was replaced; 1 cell differs.'])
    expect(helpline.read('graelles/graella-2026-12-07.yaml')).toContain('dani')
  })

  it('refuses a file that is not there or no timetable, naming it', async () => {
    const missing = await run('timetable import nowhere.yaml')
    expect([missing.exitCode, missing.err.join()]).toEqual([1, expect.stringContaining('nowhere.yaml')])
    helpline.write('bad.yaml', "week: '2026-12-07'\nhours: [\n")
    const bad = await run('timetable import bad.yaml --json')
    expect(bad.exitCode).toBe(1)
    expect(JSON.parse(bad.out[0] ?? '')).toMatchObject({
      error: { kind: 'file-malformed', file: 'bad.yaml' },
    })
  })
})
