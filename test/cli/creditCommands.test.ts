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
