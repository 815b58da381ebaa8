import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { retireWeeks } from '../../../src/jobs/retireWeeks.ts'
import { readCreditUpTo } from '../../../src/operations/credit/readCredit.ts'
import { retireTimetables } from '../../../src/operations/credit/retireTimetables.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'

function week(monday: string, overload: string): string {
  return `week: '${monday}'
hours: ['09:00', '10:15']
turns: [L1]
timetable: {dl: [[alba]]}
overload: ${overload}
`
}

const weekOf = (monday: string) => `graelles/graella-${monday}.yaml`
const creditOf = (monday: string) => `graelles/shiftcredit-${monday}.yaml`

/** Wednesday 2026-11-25: two weeks ago is 2026-11-09. */
const files = {
  [creditOf('2026-10-26')]: 'alba: 1\ncarla: -0.5\n',
  [weekOf('2026-11-02')]: week('2026-11-02', '{alba: 0.1, bernat: -0.2}'),
  [weekOf('2026-11-09')]: week('2026-11-09', '{alba: 0.2, ningu: 3}'),
  [weekOf('2026-11-16')]: week('2026-11-16', '{bernat: 1}'),
}

let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline({ files })
})
afterEach(() => helpline.close())

const coordinator = acting('alba', 'coordinator')
const names = (folder: string) => readdirSync(join(helpline.home, folder)).sort()

describe('retiring timetables', () => {
  it('puts weeks of two weeks ago and older away, and keeps what they told of credit', async () => {
    const before = await readCreditUpTo(helpline.stores.files, '2026-11-23')
    const outcome = await retireTimetables(helpline, coordinator, { week: null })
    expect(outcome).toMatchObject({
      kind: 'retired',
      week: '2026-11-09',
      timetables: ['2026-11-02', '2026-11-09'],
      credits: ['2026-10-26'],
    })
    expect(names('graelles')).toEqual([
      'graella-2026-11-16.yaml',
      'graella-2026-11-23.yaml',
      'old',
      'shiftcredit-2026-11-09.yaml',
    ])
    expect(names('graelles/old')).toEqual([
      'graella-2026-11-02.yaml',
      'graella-2026-11-09.yaml',
      'shiftcredit-2026-10-26.yaml',
    ])
    expect(helpline.read('graelles/old/graella-2026-11-02.yaml')).toBe(files[weekOf('2026-11-02')])
    expect(helpline.read(creditOf('2026-11-09'))).toBe(
      "'alba': 1.3\n'carla': -0.5\n'bernat': -0.2\n'ningu': 3\n",
    )
    expect((await readCreditUpTo(helpline.stores.files, '2026-11-23')).credit).toEqual(before.credit)
    const [line] = await helpline.stores.audit.list({ limit: 1 })
    expect(line).toMatchObject({
      who: 'alba',
      verb: 'retireTimetables',
      subject: '2026-11-09',
      before: '2026-11-02, 2026-11-09',
    })
    expect(helpline.happenings).toContainEqual({
      kind: 'timetables-retired',
      week: '2026-11-09',
      timetables: ['2026-11-02', '2026-11-09'],
      by: 'alba',
    })
  })

  it('does nothing a second time', async () => {
    await retireTimetables(helpline, coordinator, { week: null })
    const before = names('graelles')
    expect(await retireTimetables(helpline, coordinator, { week: null })).toEqual({
      kind: 'nothing-to-retire',
      week: '2026-11-09',
    })
    expect(names('graelles')).toEqual(before)
    expect(await helpline.stores.audit.list({ verbs: ['retireTimetables'], limit: 9 })).toHaveLength(1)
  })

  it('takes a week that is named, but none that is not over', async () => {
    for (const week of ['2026-11-23', '2026-11-30']) {
      expect(await retireTimetables(helpline, coordinator, { week })).toEqual({ kind: 'week-not-over', week })
    }
    const outcome = await retireTimetables(helpline, coordinator, { week: '2026-11-16' })
    expect(outcome).toMatchObject({ kind: 'retired', timetables: ['2026-11-02', '2026-11-09', '2026-11-16'] })
  })

  it('is for coordinators, and for weeks', async () => {
    const before = names('graelles')
    expect(await retireTimetables(helpline, acting('bernat'), { week: null })).toEqual({
      kind: 'not-allowed',
    })
    expect(await retireTimetables(helpline, coordinator, { week: '2026-11-10' })).toEqual({
      kind: 'bad-week',
      week: '2026-11-10',
    })
    expect(names('graelles')).toEqual(before)
  })

  it('is refused while a file that counts cannot be read, and names it', async () => {
    const before = names('graelles')
    await readCreditUpTo(helpline.stores.files, '2026-11-23')
    helpline.write(weekOf('2026-11-02'), 'week: [')
    await expect(retireTimetables(helpline, coordinator, { week: null })).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file: weekOf('2026-11-02') },
    })
    expect(names('graelles')).toEqual(before)
  })

  it('puts a late week away too; it counts only where that is configured (row 31)', async () => {
    await retireTimetables(helpline, coordinator, { week: null })
    helpline.write(weekOf('2026-11-02'), week('2026-11-02', '{alba: 2}'))
    await retireTimetables(helpline, coordinator, { week: null })
    expect(helpline.read(creditOf('2026-11-09'))).toContain("'alba': 1.3\n")
    helpline.write('config.yaml', `${helpline.read('config.yaml')}load: {countLateWeeks: yes}\n`)
    helpline.write(weekOf('2026-11-02'), week('2026-11-02', '{alba: 3}'))
    await retireTimetables(helpline, coordinator, { week: null })
    expect(helpline.read(creditOf('2026-11-09'))).toContain("'alba': 2.3\n")
    expect(helpline.read('graelles/old/graella-2026-11-02.yaml')).toContain('{alba: 3}')
    expect(names('graelles/backups').filter((name) => name.includes('graella-2026-11-02'))).toHaveLength(2)
  })

  it('is done by the clock', async () => {
    const job = retireWeeks(helpline)
    await job.run(helpline.clock.now())
    await job.run(helpline.clock.now())
    const lines = await helpline.stores.audit.list({ verbs: ['retireTimetables'], limit: 9 })
    expect(lines).toMatchObject([{ who: 'tomatic', door: 'clock', subject: '2026-11-09' }])
  })
})
