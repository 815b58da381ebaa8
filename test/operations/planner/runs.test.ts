import { afterEach, describe, expect, it } from 'vitest'
import { endRun } from '../../../src/operations/planner/endRun.ts'
import { type Launch, launchRun } from '../../../src/operations/planner/launchRun.ts'
import { createPlanner } from '../../../src/operations/planner/planner.ts'
import { publishRun } from '../../../src/operations/planner/publishRun.ts'
import { listRuns, readRun } from '../../../src/operations/planner/readRuns.ts'
import { removeRun } from '../../../src/operations/planner/removeRun.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'
import { createScriptedSolver } from '../../harness/scriptedSolver.ts'
import { until } from '../../harness/until.ts'

const alba = acting('alba', 'coordinator')
const opened: Helpline[] = []

afterEach(async () => {
  for (const helpline of opened.splice(0)) await helpline.close()
})

async function open(files: Record<string, string | null> = {}) {
  const solver = createScriptedSolver()
  const helpline = await openHelpline({ files, solve: solver.solve })
  opened.push(helpline)
  return { helpline, weeks: solver.weeks }
}

function wish(more: Partial<Launch> = {}): Launch {
  return {
    week: '2026-11-30',
    lines: null,
    description: '',
    firstDays: [],
    maxOverload: null,
    seconds: null,
    steps: null,
    seed: null,
    ...more,
  }
}

async function launched(helpline: Helpline, more: Partial<Launch> = {}): Promise<string> {
  const outcome = await launchRun(helpline, alba, wish(more))
  if (outcome.kind !== 'launched') throw new Error(outcome.kind)
  return outcome.run.id
}

async function runOf(helpline: Helpline, id: string) {
  const read = await readRun(helpline, alba, id)
  if (read.kind !== 'run') throw new Error(read.kind)
  return read.run
}

describe('a run of the planner', () => {
  it('shows its best while at work, and keeps its answer with cost, bound and penalties', async () => {
    const { helpline, weeks } = await open()
    const id = await launched(helpline)
    const week = await until('the week begins', async () => weeks[0])
    week.find()
    expect(await runOf(helpline, id)).toMatchObject({
      state: 'running',
      draft: { lowerBound: 0, optimal: false },
    })
    week.end('proven')
    const run = await helpline.planner.follow(id, () => {})
    expect(run).toMatchObject({
      state: 'finished',
      fault: null,
      planned: { days: ['dl', 'dm', 'dx', 'dj', 'dv'], lines: 2, openDays: ['dl', 'dm', 'dx', 'dj', 'dv'] },
      draft: { optimal: true },
    })
    let sum = 0
    for (const { cost } of run?.draft?.penalties ?? []) sum += cost
    expect(run?.draft?.cost).toBe(sum)
    expect(helpline.happenings.filter(({ kind }) => kind === 'planner-run-changed').length).toBeGreaterThan(2)
  })

  it('is planned with no overload and within a minute unless it says otherwise', async () => {
    const { helpline, weeks } = await open()
    await launched(helpline)
    const first = await until('the week begins', async () => weeks[0])
    expect(first.limits).toEqual({ seconds: 60, steps: null, seed: 1 })
    first.end('proven')
    await launched(helpline, { week: '2026-12-07', steps: 500, seed: 7, firstDays: ['dv', 'dj'] })
    const second = await until('the week begins', async () => weeks[1])
    expect(second.limits).toEqual({ seconds: null, steps: 500, seed: 7 })
    expect(second.problem.firstDays).toEqual(['dv', 'dj'])
  })

  it('waits while another is at work, and comes in the order of launching', async () => {
    const { helpline, weeks } = await open()
    await launched(helpline)
    const second = await launched(helpline, { week: '2026-12-07' })
    const third = await launched(helpline, { week: '2026-12-14' })
    await until('the week begins', async () => weeks[0])
    expect((await runOf(helpline, second)).state).toBe('queued')
    weeks[0]?.end('proven')
    await until('the week begins', async () => weeks[1])
    expect((await runOf(helpline, second)).state).toBe('running')
    weeks[1]?.end('proven')
    await until('the week begins', async () => weeks[2])
    expect((await runOf(helpline, third)).state).toBe('running')
  })

  it('that is stopped keeps its best, one that is discarded nothing', async () => {
    const { helpline, weeks } = await open()
    const first = await launched(helpline)
    const begun = await until('the week begins', async () => weeks[0])
    begun.find()
    expect(await endRun(helpline, alba, first, 'stopped')).toMatchObject({ kind: 'ending' })
    expect(await helpline.planner.follow(first, () => {})).toMatchObject({
      state: 'stopped',
      draft: { optimal: false },
    })
    const second = await launched(helpline)
    ;(await until('the week begins', async () => weeks[1])).find()
    await endRun(helpline, alba, second, 'killed')
    expect(await helpline.planner.follow(second, () => {})).toMatchObject({ state: 'killed', draft: null })
  })

  it('that is cut off before it has found anything has no timetable to publish', async () => {
    const { helpline, weeks } = await open()
    const stopped = await launched(helpline)
    await until('the week begins', async () => weeks[0])
    await endRun(helpline, alba, stopped, 'stopped')
    expect(await helpline.planner.follow(stopped, () => {})).toMatchObject({ state: 'stopped', draft: null })
    const starved = await launched(helpline)
    ;(await until('the week begins', async () => weeks[1])).end('memory')
    expect(await helpline.planner.follow(starved, () => {})).toMatchObject({ fault: 'memory', draft: null })
    const published = await publishRun(helpline, alba, { run: starved, seen: null })
    expect(published).toEqual({ kind: 'nothing-found' })
  })

  it('that waits can be taken away, and whoever follows it hears so', async () => {
    const { helpline, weeks } = await open()
    await launched(helpline)
    await until('the week begins', async () => weeks[0])
    const waiting = await launched(helpline, { week: '2026-12-07' })
    const followed = helpline.planner.follow(waiting, () => {})
    await endRun(helpline, alba, waiting, 'killed')
    expect(await followed).toMatchObject({ state: 'killed' })
    weeks[0]?.end('proven')
    await until('all is over', async () => (await helpline.stores.plannerRuns.open()).length === 0)
    expect(weeks).toHaveLength(1)
  })

  it('whose worker runs out of memory fails with its best until then', async () => {
    const { helpline, weeks } = await open()
    const id = await launched(helpline)
    const week = await until('the week begins', async () => weeks[0])
    week.find()
    week.end('memory')
    expect(await helpline.planner.follow(id, () => {})).toMatchObject({
      state: 'failed',
      fault: 'memory',
      draft: { optimal: false },
    })
  })

  it('survives a restart: what was at work is marked with its best, what waited goes on', async () => {
    const { helpline } = await open()
    const first = await launched(helpline)
    const second = await launched(helpline, { week: '2026-12-07' })
    await until(
      'it is at work',
      async () => (await helpline.stores.plannerRuns.find(first))?.state === 'running',
    )
    const next = createScriptedSolver()
    const restarted = createPlanner({
      ...helpline,
      solve: next.solve,
      isServing: true,
      failed: (error) => {
        throw error
      },
    })
    await restarted.recover()
    expect(await helpline.stores.plannerRuns.find(first)).toMatchObject({ state: 'interrupted' })
    const week = await until('the week begins', async () => next.weeks[0])
    expect((await helpline.stores.plannerRuns.find(second))?.state).toBe('running')
    week.end('proven')
    await restarted.close()
  })

  it('that was launched more than sixty days ago and is over is forgotten with the next launch', async () => {
    const { helpline, weeks } = await open()
    const old = await launched(helpline)
    ;(await until('the week begins', async () => weeks[0])).end('proven')
    await helpline.planner.follow(old, () => {})
    await helpline.clock.advanceTo('2027-01-26T09:50')
    await launched(helpline)
    expect(await helpline.stores.plannerRuns.find(old)).toBeNull()
  })

  it('that is over can be removed, once', async () => {
    const { helpline, weeks } = await open()
    const id = await launched(helpline)
    const week = await until('the week begins', async () => weeks[0])
    expect(await removeRun(helpline, alba, id)).toEqual({ kind: 'run-not-over' })
    week.end('proven')
    await helpline.planner.follow(id, () => {})
    expect(await removeRun(helpline, alba, id)).toEqual({ kind: 'run-removed' })
    expect(await removeRun(helpline, alba, id)).toEqual({ kind: 'no-such-run' })
  })
})

describe('planning is refused', () => {
  it.each([
    ['a week that is none', {}, { week: '2026-12-01' }, { kind: 'bad-week', week: '2026-12-01' }],
    ['no lines', {}, { lines: 0 }, { kind: 'no-lines' }],
    ['no persons.yaml', { 'persons.yaml': null }, {}, { kind: 'no-people-file' }],
  ])('for %s', async (_, files, more, refusal) => {
    const { helpline } = await open(files)
    expect(await launchRun(helpline, alba, wish(more))).toEqual(refusal)
  })

  it('for a week that is being planned', async () => {
    const { helpline } = await open()
    const run = await launched(helpline)
    expect(await launchRun(helpline, alba, wish())).toEqual({
      kind: 'being-planned',
      week: '2026-11-30',
      run,
    })
  })

  it('to operators, in everything that they might ask', async () => {
    const { helpline } = await open()
    const id = await launched(helpline)
    const bernat = acting('bernat')
    const refusal = { kind: 'not-allowed' }
    expect(await launchRun(helpline, bernat, wish({ week: '2026-12-07' }))).toEqual(refusal)
    expect(await endRun(helpline, bernat, id, 'killed')).toEqual(refusal)
    expect(await removeRun(helpline, bernat, id)).toEqual(refusal)
    expect(await listRuns(helpline, bernat)).toEqual(refusal)
    expect(await readRun(helpline, bernat, id)).toEqual(refusal)
  })

  it('to end what is over or was never there', async () => {
    const { helpline, weeks } = await open()
    const id = await launched(helpline)
    ;(await until('the week begins', async () => weeks[0])).end('proven')
    await helpline.planner.follow(id, () => {})
    expect(await endRun(helpline, alba, id, 'stopped')).toEqual({ kind: 'run-over' })
    expect(await endRun(helpline, alba, 'x', 'stopped')).toEqual({ kind: 'no-such-run' })
  })
})

describe('told, but not refused', () => {
  const forced = (cells: string) =>
    `days: [dl, dm, dx, dj, dv]\nhours: ['09:00', '10:15', '11:30', '12:45', '14:00']\nturns: [L1]\ntimetable:\n  ${cells}\nlog: []\n`

  it('is who of the forced turns is unknown, without load, or away', async () => {
    const { helpline, weeks } = await open({
      'data/forced-turns.yaml': forced(
        'dl: [[zoe], [gil], [alba], [null]]\n  dx: [[carla], [null], [null], [null]]',
      ),
    })
    const run = await runOf(helpline, await launched(helpline))
    expect(run.notes).toEqual(
      expect.arrayContaining([
        { kind: 'forced-ignored', why: 'unknown-person', person: 'zoe', day: 'dl', hour: 0 },
        { kind: 'forced-ignored', why: 'without-load', person: 'gil', day: 'dl', hour: 1 },
        { kind: 'forced-ignored', why: 'absent', person: 'carla', day: 'dx', hour: 0 },
      ]),
    )
    const week = await until('the week begins', async () => weeks[0])
    expect(week.problem.persons.find(({ key }) => key === 'alba')?.forced).toEqual([{ day: 'dl', hour: 2 }])
  })

  it('is a week without service, which is all holiday', async () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']
    const { helpline } = await open({ 'holidays.conf': days.map((day) => `${day}\tfair\n`).join('') })
    const run = await helpline.planner.follow(await launched(helpline), () => {})
    expect(run).toMatchObject({ state: 'finished', draft: { cost: 0, optimal: true, turns: [] } })
    expect(run?.notes).toEqual([{ kind: 'all-holidays' }])
  })

  it('is that nobody is available: every cell stays empty', async () => {
    const { helpline } = await open({ 'persons.yaml': 'names: {alba: Alba Pi}\ngroups: {admin: [alba]}\n' })
    const run = await helpline.planner.follow(await launched(helpline), () => {})
    expect(run).toMatchObject({ state: 'finished', draft: { cost: 20 * 400, optimal: true } })
    expect(run?.notes).toContainEqual({ kind: 'nobody-available' })
  })
})
