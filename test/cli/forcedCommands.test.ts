import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (line: string) => runAt(helpline, line.split(' '))

describe('forced', () => {
  it('set puts somebody there, keeps a turn empty, and frees it again (facts §9 row 38)', async () => {
    expect((await run('forced set dl 10:15 L1 Alba')).out).toEqual([
      'dl 10:15-11:30 L1: Alba Pi instead of free.',
    ])
    expect((await run('forced set dl 2 1 -')).out).toEqual(['dl 10:15-11:30 L1: nobody instead of Alba Pi.'])
    expect((await run('forced show')).out[2]).toBe('dl\t10:15-11:30\tningu')
    await run('forced set dl 2 1 free')
    expect((await run('forced show')).out[2]).toBe('dl\t10:15-11:30\t.')
    expect(JSON.parse((await run('forced show --json')).out[0] ?? '')).toMatchObject({
      lines: ['L1'],
      hours: ['09:00', '10:15', '11:30', '12:45', '14:00'],
      cells: { dl: [[null], [null], [null], [null]] },
      conflicts: [],
    })
  })

  it('set and show warn of what no plan will keep (facts §9 row 39)', async () => {
    const warning = 'dx 09:00-10:15 L1: Carla Mas is wished there but is away then (team meeting).'
    expect((await run('forced set dx 1 1 carla')).err).toEqual([warning])
    expect((await run('forced show')).err).toEqual([warning])
  })

  it('lines are added, and removed only when they are free', async () => {
    expect((await run('forced add-line')).out).toEqual(['Lines of the forced turns: L1, L2.'])
    await run('forced set dl 1 L2 alba')
    const refused = await run('forced remove-line')
    expect([refused.exitCode, refused.err.join()]).toEqual([1, expect.stringContaining('Alba Pi')])
    await run('forced set dl 1 L2 free')
    expect((await run('forced remove-line')).exitCode).toBe(0)
    expect((await run('forced remove-line')).exitCode).toBe(1)
  })

  it.each([
    ['forced set xx 1 1 alba', 2],
    ['forced set dl 9 1 alba', 2],
    ['forced set dl 1 9 alba', 1],
    ['forced set dl 1 1 ghost', 1],
    ['forced set dl 1 1 alba --from bernat', 1],
  ])('refuses %j', async (line, exitCode) => {
    expect((await run(line)).exitCode).toBe(exitCode)
  })
})

describe('person remove', () => {
  it('shows what is left, and cleans it away with --clean, also later (facts §9 row 36)', async () => {
    expect((await run('person remove carla')).out).toEqual([
      'Carla Mas is removed.',
      'Left of Carla Mas – absences: 1, forced turns: 0, shifts to come: 4.',
      'To clean them away: tomatic person remove carla --clean',
    ])
    expect((await run('person remove carla --clean')).exitCode).toBe(0)
    expect(helpline.read('indisponibilitats.conf')).not.toContain('carla')
    expect((await run('person remove carla --clean')).exitCode).toBe(1)
  })
})
