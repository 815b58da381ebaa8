import { afterEach, expect, it } from 'vitest'
import { explainRun } from '../../../src/operations/planner/explainRun.ts'
import { launchRun } from '../../../src/operations/planner/launchRun.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'
import { createScriptedSolver } from '../../harness/scriptedSolver.ts'
import { until } from '../../harness/until.ts'

const alba = acting('alba', 'coordinator')
let helpline: Helpline

afterEach(() => helpline.close())

async function runThat(finds: boolean): Promise<string> {
  const solver = createScriptedSolver()
  helpline = await openHelpline({
    solve: solver.solve,
    files: {
      'oneshot.conf': '+alba 2026-12-01 # trip\n+bernat 2026-12-01 # trip\n+dani 2026-12-01 # trip\n',
    },
  })
  const launched = await launchRun(helpline, alba, {
    week: '2026-11-30',
    lines: 2,
    description: '',
    firstDays: [],
    maxOverload: null,
    seconds: null,
    steps: null,
    seed: null,
  })
  if (launched.kind !== 'launched') throw new Error(launched.kind)
  const week = await until('the week begins', async () => solver.weeks[0])
  if (!finds) return launched.run.id
  week.find()
  week.end('proven')
  await helpline.planner.follow(launched.run.id, () => {})
  return launched.run.id
}

it('says of a run, published or not, why its first holes are there, and how many more there are', async () => {
  const run = await runThat(true)
  const outcome = await explainRun(helpline, alba, run)
  expect(outcome).toMatchObject({ kind: 'run-explained', week: '2026-11-30' })
  if (outcome.kind !== 'run-explained') return
  expect(outcome.holes).toHaveLength(5)
  expect(outcome.more).toBeGreaterThan(0)
  for (const { shortage } of outcome.holes) {
    expect(shortage?.needed).toBeGreaterThan(shortage?.available ?? 0)
  }
  expect(await helpline.stores.files.timetable('2026-11-30')).toBeNull()
})

it('is refused to operators, for what is not there, and while nothing has been found', async () => {
  const run = await runThat(false)
  expect(await explainRun(helpline, acting('bernat'), run)).toEqual({ kind: 'not-allowed' })
  expect(await explainRun(helpline, alba, 'x')).toEqual({ kind: 'no-such-run' })
  expect(await explainRun(helpline, alba, run)).toEqual({ kind: 'nothing-found' })
})

it('says so when a question gets no answer', async () => {
  const run = await runThat(true)
  expect(await explainRun({ ...helpline, ask: async () => null }, alba, run)).toEqual({
    kind: 'no-explanation',
  })
})
