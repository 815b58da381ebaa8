import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { type Ran, runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (line: string): Promise<Ran> => runAt(helpline, line.split(' '))
const steps = '--steps 200'

interface Planned {
  readonly cost: number
  readonly timetable: Record<string, string[][]>
  readonly penalties: readonly { cost: number; text: string; day: string; hour: string | null }[]
  readonly overload: Record<string, number>
}

async function planned(line: string): Promise<Planned> {
  const { out, exitCode } = await run(`plan ${line} ${steps} --json`)
  expect(exitCode).toBe(0)
  expect(out).toHaveLength(1)
  return JSON.parse(out[0] ?? '')
}

describe('tomatic plan', () => {
  it('prints one JSON document, whose cost is the sum of its penalties, and publishes nothing', async () => {
    const plan = await planned('2026-12-02')
    expect(plan).toMatchObject({
      week: '2026-11-30',
      lines: 2,
      optimal: expect.any(Boolean),
      elapsedMs: expect.any(Number),
      overload: { alba: 0, bernat: 0, carla: 0, dani: 0, eva: 0 },
    })
    let sum = 0
    for (const { cost } of plan.penalties) sum += cost
    expect(plan.cost).toBe(sum)
    expect(Object.keys(plan.timetable)).toEqual(['dl', 'dm', 'dx', 'dj', 'dv'])
    // Twenty turns of two lines, and people for twenty of these forty cells.
    const cells = Object.values(plan.timetable).flat(2)
    expect(cells.filter((key) => key !== 'ningu')).toHaveLength(20)
    for (const turn of Object.values(plan.timetable).flat()) {
      const persons = turn.filter((key) => key !== 'ningu')
      expect(turn).toEqual([...persons.sort(), ...turn.filter((key) => key === 'ningu')])
    }
    expect(await helpline.stores.files.weeks()).toEqual(['2026-11-23'])
  })

  it('plans past weeks, other lines, and the same timetable for the same seed and steps', async () => {
    const once = await planned('2026-11-24 --lines 1 --seed 5')
    const twice = await planned('2026-11-24 --lines 1 --seed 5')
    expect(twice.timetable).toEqual(once.timetable)
    expect(once.timetable.dl?.[0]).toHaveLength(1)
    expect(once.timetable.dv).toEqual([['festiu'], ['festiu'], ['festiu'], ['festiu']])
    expect((await planned('2020-01-01 --lines 3')).timetable.dl?.[0]).toHaveLength(3)
  })

  it('tells progress on the error stream, and the table, penalties and warnings to people', async () => {
    const { out, err } = await run(`plan 2026-11-30 ${steps}`)
    expect(err[0]).toMatch(/^\d+\.\d s: cost \d+, bound /)
    expect(err.at(-1)).toBe('The loads leave 20 turns without anybody.')
    expect(out[0]).toMatch(/^Cost \d+ · /)
    expect(out[1]).toBe('day\thours\tL1\tL2')
    expect(out.join('\n')).toContain('1 forats a dl 09:00')
    expect(out.at(-1)).toContain('--publish')
  })

  it('publishes with --publish, and says how many people are told', async () => {
    const { out, exitCode } = await run(`plan 2026-11-30 ${steps} --publish`)
    expect(exitCode).toBe(0)
    expect(out.at(-1)).toBe('The timetable of the week of 2026-11-30 is published; 5 people are told.')
    expect((await helpline.stores.files.timetable('2026-11-30'))?.value.cost).not.toBeNull()
  })

  it.each([
    ['plan soon', 2, 'a date such as'],
    ['plan 2026-11-30 --lines 0', 1, 'at least one line'],
    ['plan 2026-11-30 --lines many', 2, 'a whole number'],
    ['plan 2026-11-30 --first-days dj,xx', 2, 'dl, dm'],
    ['plan 2026-11-30 --max-overload -1', 2, 'a number of turns'],
    ['plan', 2, 'WEEK is missing'],
  ])('refuses “%s” with exit code %i', async (line, exitCode, sentence) => {
    const ran = await run(line)
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.err.join()).toContain(sentence)
  })

  it('refuses a home without persons.yaml in one JSON document', async () => {
    await helpline.close()
    helpline = await openHelpline({ files: { 'persons.yaml': null } })
    const { out, exitCode } = await run('plan 2026-11-30 --json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ error: { kind: 'no-people-file' } })
  })

  it('does not wait for what another process has left behind', async () => {
    const [first] = [await run(`plan 2026-11-30 ${steps}`)]
    expect(first?.exitCode).toBe(0)
    const [latest] = await helpline.stores.plannerRuns.list({ limit: 1 })
    if (!latest) throw new Error('no run')
    await helpline.stores.save((tx) => tx.plannerRuns.update({ ...latest, state: 'running' }))
    expect((await run(`plan 2026-11-30 ${steps}`)).exitCode).toBe(1)
    expect(
      (await runAt(helpline, ['plan', '2026-11-30', '--steps', '9'], { isServing: false })).exitCode,
    ).toBe(0)
  })
})
