import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { type Ran, runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
  helpline.write('a.yaml', 'carla: 2\nalba: 3.1\nno: 1\n')
  helpline.write('b.yaml', 'alba: 0.2\nbernat: -1\ncarla: 2\n')
})
afterEach(() => helpline.close())

const run = (line: string): Promise<Ran> => runAt(helpline, line.split(' '))

describe('merge-loads', () => {
  it.each([
    ['sum a.yaml b.yaml', ['alba: 3.3', 'bernat: -1', 'carla: 4', "'no': 1"]],
    ['min a.yaml b.yaml', ['alba: 0.2', 'bernat: -1', 'carla: 2', "'no': 0"]],
    ['subtract a.yaml b.yaml', ['alba: 2.9', 'bernat: 1', 'carla: 0', "'no': 1"]],
    ['subtract a.yaml b.yaml --nonzero', ['alba: 2.9', 'bernat: 1', "'no': 1"]],
    ['subtract a.yaml a.yaml --nonzero', ['{}']],
    ['sum a.yaml', ['alba: 3.1', 'carla: 2', "'no': 1"]],
  ])('%s is sorted by key, whoever is absent having 0', async (line, lines) => {
    const { exitCode, out } = await run(`merge-loads ${line}`)
    expect([exitCode, out]).toEqual([0, lines])
  })

  it('counts the cells of timetables', async () => {
    const file = 'graelles/graella-2026-11-23.yaml'
    const { out } = await run(`merge-loads count ${file} ${file} --json`)
    expect(JSON.parse(out.join(''))).toEqual({
      alba: 10,
      bernat: 12,
      carla: 12,
      dani: 14,
      eva: 8,
      festiu: 16,
      ningu: 8,
    })
  })

  it('takes empty values for nothing, and rounds to the tenth (facts §9 row 71)', async () => {
    helpline.write('a.yaml', 'alba:\nbernat: 0.26\nzoe: much\n')
    const { out, err } = await run('merge-loads sum a.yaml b.yaml')
    expect(out).toEqual(['alba: 0.2', 'bernat: -0.7', 'carla: 2'])
    expect(err.join()).toContain('a.yaml, line 3')
  })

  it.each([
    ['merge-loads', 2],
    ['merge-loads sum', 2],
    ['merge-loads add a.yaml', 2],
    ['merge-loads sum missing.yaml', 1],
    ['merge-loads sum a.yaml broken.yaml', 1],
    ['merge-loads count a.yaml', 1],
  ])('refuses %s', async (line, exitCode) => {
    helpline.write('broken.yaml', 'alba: [1')
    const ran = await run(line)
    expect([ran.exitCode, ran.out]).toEqual([exitCode, []])
    expect(ran.err).toHaveLength(1)
  })
})
