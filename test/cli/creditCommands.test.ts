import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

const past = (monday: string) => `week: '${monday}'
hours: ['09:00', '10:15', '11:30']
turns: [L1, L2]
timetable:
  dl: [[alba, bernat], [alba, ningu]]
overload: {alba: 0.5, bernat: -1}
`

let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline({
    files: {
      'graelles/graella-2026-11-09.yaml': past('2026-11-09'),
      'graelles/graella-2026-11-16.yaml': past('2026-11-16'),
      'graelles/shiftcredit-2026-11-02.yaml': '{alba: 2, gone: 1.5}\n',
    },
  })
})
afterEach(() => helpline.close())

const run = (line: string) => runAt(helpline, line.split(' '))

describe('timetable retire', () => {
  it('puts weeks of two weeks ago and older away, by default', async () => {
    const { exitCode, out } = await run('timetable retire')
    expect([exitCode, out]).toEqual([
      0,
      ['1 timetable is in the archive now; the credit up to the week of 2026-11-09 is kept.'],
    ])
    const again = await run('timetable retire')
    expect([again.exitCode, again.out[0]]).toEqual([
      0,
      'There is nothing to retire up to the week of 2026-11-09; perhaps it is retired already.',
    ])
  })

  it('takes any date of the last week to go, and prints one JSON document', async () => {
    const { out } = await run('timetable retire 2026-11-20 --json')
    expect(JSON.parse(out.join())).toMatchObject({
      kind: 'retired',
      week: '2026-11-16',
      timetables: ['2026-11-09', '2026-11-16'],
      credit: { alba: 3, bernat: -2, gone: 1.5 },
    })
  })

  it('refuses a week that is not over, and what is no date', async () => {
    const { exitCode, err } = await run('timetable retire 2026-11-25')
    expect(exitCode).toBe(1)
    expect(err.join()).toContain('Name a week that has ended')
    expect((await run('timetable retire soon')).exitCode).toBe(2)
  })
})

describe('credit show', () => {
  it('lists everybody with a credit, who owes most first, of whom nobody is left out', async () => {
    const { exitCode, out } = await run('credit show')
    expect([exitCode, out]).toEqual([
      0,
      [
        'key\topening\tdue\tdone\tcoveredForOthers\tcoveredByOthers\tforgiven\tbalance',
        'bernat\t0\t10\t8\t0\t0\t0\t-2',
        'carla\t0\t6\t6\t0\t0\t0\t0',
        'dani\t0\t7\t7\t0\t0\t0\t0',
        'eva\t0\t4\t4\t0\t0\t0\t0',
        'gone\t1.5\t0\t0\t0\t0\t0\t1.5',
        'alba\t2\t7.6\t9\t0\t0\t0\t3.4',
      ],
    ])
  })

  it('shows one person week by week, up to any week, and as one JSON document', async () => {
    const { out } = await run('credit show 3040 --week 2026-11-20')
    expect(out).toEqual([
      'week\tdue\tdone\tcoveredForOthers\tcoveredByOthers\tforgiven\tbalance',
      '2026-11-02\t\t\t\t\t\t2',
      '2026-11-09\t1.5\t2\t0\t0\t0\t2.5',
      '2026-11-16\t1.5\t2\t0\t0\t0\t3',
    ])
    const json = JSON.parse((await run('credit show gone --json')).out.join())
    expect(json).toMatchObject({ week: '2026-11-23', since: '2026-11-02', person: 'gone', balance: 1.5 })
  })

  it('refuses strangers and what is no date', async () => {
    expect((await run('credit show xavier')).exitCode).toBe(1)
    expect((await run('credit show --week soon')).exitCode).toBe(2)
  })
})

describe('credit forgive', () => {
  const file = 'graelles/shiftcredit-2026-11-02.yaml'

  it('forgives those who are named, with the reason in the ledger', async () => {
    const { exitCode, out } = await runAt(helpline, [
      'credit',
      'forgive',
      'Alba',
      'gone',
      '--reason',
      'long illness',
    ])
    expect([exitCode, out]).toEqual([
      0,
      [
        'Alba Pi: +2 forgiven.',
        'Gone: +1.5 forgiven.',
        'What was in the credit file of the week of 2026-11-02 is in backups; later weeks count on.',
      ],
    ])
    expect(helpline.read(file)).toBe('{}\n')
    const [alba] = await helpline.stores.ledger.forgiven('alba')
    expect(alba).toMatchObject({ turns: 2, by: 'cli:marta', reason: 'long illness' })
  })

  it('forgives everybody, in one JSON document', async () => {
    const { out } = await run('credit forgive --all --json')
    expect(JSON.parse(out.join())).toMatchObject({ kind: 'forgiven', turns: { alba: 2, gone: 1.5 } })
    expect((await run('credit forgive --all')).err).toEqual([
      'There is nothing in the credit file to forgive: what there is comes from timetables since then, which count on. With load.forgiveLaterWeeks in config.yaml it can be forgiven too.',
    ])
  })

  it('wants names or everybody, and not both', async () => {
    const before = helpline.read(file)
    for (const line of ['credit forgive', 'credit forgive alba --all', 'credit forgive xavier']) {
      expect((await run(line)).exitCode).toBe(1)
    }
    expect(helpline.read(file)).toBe(before)
  })
})
