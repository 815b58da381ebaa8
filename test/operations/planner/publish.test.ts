import { afterEach, describe, expect, it } from 'vitest'
import { launchRun } from '../../../src/operations/planner/launchRun.ts'
import { publishingDifferences, publishRun } from '../../../src/operations/planner/publishRun.ts'
import { editSlot } from '../../../src/operations/timetable/editSlot.ts'
import type { Turns } from '../../../src/solver/problem.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'
import { createScriptedSolver } from '../../harness/scriptedSolver.ts'
import { until } from '../../harness/until.ts'

const alba = acting('alba', 'coordinator')
const week = '2026-11-23'
let helpline: Helpline

afterEach(() => helpline.close())

/** The present week as it is published, Wednesday's third turn (of two lines) with Dani in the place of nobody. */
const planned: Turns = [
  [['alba', 'bernat'], ['carla', 'dani'], ['alba'], ['dani', 'eva']],
  [['bernat', 'carla'], ['bernat', 'dani'], ['alba', 'eva'], ['dani']],
  [
    ['alba', 'bernat'],
    ['bernat', 'carla'],
    ['carla', 'dani'],
    ['dani', 'eva'],
  ],
  [['alba', 'dani'], ['bernat', 'carla'], ['dani', 'eva'], ['eva']],
]

async function planWeek(of = week, turns: Turns = planned): Promise<string> {
  const solver = createScriptedSolver()
  helpline = await openHelpline({ solve: solver.solve })
  const launched = await launchRun(helpline, alba, {
    week: of,
    lines: null,
    description: '',
    firstDays: [],
    maxOverload: null,
    seconds: null,
    steps: null,
    seed: null,
  })
  if (launched.kind !== 'launched') throw new Error(launched.kind)
  const begun = await until('the week begins', async () => solver.weeks[0])
  begun.find(turns)
  begun.end('proven')
  await helpline.planner.follow(launched.run.id, () => {})
  return launched.run.id
}

async function notices() {
  return (await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 100)).map(({ address, notice }) => ({
    to: address.to === 'person' ? address.person : address.to,
    ...(notice.kind === 'your-shifts-moved' && {
      gained: notice.gained.map(({ date, from }) => `${date} ${from}`),
      lost: notice.lost.map(({ date, from }) => `${date} ${from}`),
      isNew: notice.isNew,
    }),
  }))
}

describe('publishing a plan', () => {
  it('replaces the week by the timetable in the file format, with cost, penalties and copies of people', async () => {
    const run = await planWeek()
    expect(await publishRun(helpline, alba, { run, seen: null })).toMatchObject({
      kind: 'run-published',
      week,
    })
    const published = await helpline.stores.files.timetable(week)
    expect(published?.value.cells.get('dx')?.[2]).toEqual(['carla', 'dani'])
    expect(published?.value.cells.get('dl')?.[2]).toEqual(['alba', 'ningu'])
    expect(published?.value.cells.get('dv')?.[0]).toEqual(['festiu', 'festiu'])
    expect(published?.value.penalties).toContainEqual({ cost: 100, text: '1 forats a dl 11:30 ' })
    expect(published?.value.names.get('alba')).toBe('Alba Pi')
    expect(published?.value.extensions.get('alba')).toBe('3040')
    expect(published?.value.colors.get('dani')).toBe('00ff00')
    expect(published?.value.log.at(-1)).toMatch(/: alba ha pujat 2026-11-23 $/)
    let sum = 0
    for (const { cost } of published?.value.penalties ?? []) sum += cost
    expect(published?.value.cost).toBe(sum)
  })

  it('tells each person whose shifts moved their own difference, of days that are not over', async () => {
    const run = await planWeek()
    const outcome = await publishRun(helpline, alba, { run, seen: null })
    // On Thursday Eva takes the last turn, where Carla was, beside nobody.
    expect(await notices()).toEqual([
      { to: 'dani', gained: ['2026-11-25 11:30'], lost: [], isNew: false },
      { to: 'eva', gained: ['2026-11-26 12:45'], lost: [], isNew: false },
      { to: 'carla', gained: [], lost: ['2026-11-26 12:45'], isNew: false },
    ])
    expect(outcome).toMatchObject({ told: 3 })
  })

  it('tells everybody of a week that had no timetable', async () => {
    const run = await planWeek('2026-11-30', [...planned, [[], [], [], []]])
    const outcome = await publishRun(helpline, alba, { run, seen: null })
    expect(outcome).toMatchObject({ kind: 'run-published', told: 5 })
    expect((await notices()).every(({ isNew }) => isNew)).toBe(true)
  })

  it('is refused when the week has changed since the run began, until the differences have been seen (facts §9 row 23)', async () => {
    const run = await planWeek()
    await editSlot(helpline, alba, {
      week,
      day: 'dj',
      hour: 0,
      line: 0,
      from: 'alba',
      to: 'eva',
      confirmed: true,
    })
    const refused = await publishRun(helpline, alba, { run, seen: null })
    if (refused.kind !== 'published-since') throw new Error(refused.kind)
    expect(refused.differences).toContainEqual({
      day: 'dj',
      from: '09:00',
      until: '10:15',
      gone: ['eva'],
      come: ['alba'],
    })
    expect(await publishRun(helpline, alba, { run, seen: 'another state' })).toMatchObject(refused)
    expect(await publishRun(helpline, alba, { run, seen: refused.seen })).toMatchObject({
      kind: 'run-published',
    })
  })

  it('can be repeated: then nothing changes and nobody is told', async () => {
    const run = await planWeek()
    await publishRun(helpline, alba, { run, seen: null })
    const before = (await notices()).length
    expect(await publishRun(helpline, alba, { run, seen: null })).toMatchObject({ differences: [], told: 0 })
    expect((await notices()).length).toBe(before)
  })

  it('is refused to operators, and for what is not there', async () => {
    const run = await planWeek()
    expect(await publishRun(helpline, acting('bernat'), { run, seen: null })).toEqual({ kind: 'not-allowed' })
    expect(await publishRun(helpline, alba, { run: 'x', seen: null })).toEqual({ kind: 'no-such-run' })
  })

  it('can be looked at before', async () => {
    const id = await planWeek()
    const run = await helpline.stores.plannerRuns.find(id)
    const look = run && (await publishingDifferences(helpline, run))
    expect(look).toMatchObject({ isNew: false })
    expect(look?.differences.map(({ day, from }) => `${day} ${from}`)).toEqual(['dx 11:30', 'dj 12:45'])
  })
})
