import { afterEach, describe, expect, it } from 'vitest'
import { launchRun } from '../../src/operations/planner/launchRun.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'
import { reportedWeeks } from '../harness/oddWeeks.ts'
import { createScriptedSolver } from '../harness/scriptedSolver.ts'
import { until } from '../harness/until.ts'
import { runAt } from './runAt.ts'

const alba = acting('alba', 'coordinator')
let helpline: Helpline

afterEach(() => helpline.close())

const line = ['plan', '2026-11-30', '--steps', '20']

describe('tomatic plan tells, but plans', () => {
  it.each(reportedWeeks)('$name', async ({ files, told }) => {
    helpline = await openHelpline({ files })
    const { err, out, exitCode } = await runAt(helpline, line)
    expect(err.join('\n')).toContain(told)
    expect(out[0]).toMatch(/^Cost \d+/)
    expect(exitCode).toBe(0)
  })
})

describe('tomatic plan refuses in words', () => {
  it('a home without persons.yaml', async () => {
    helpline = await openHelpline({ files: { 'persons.yaml': null } })
    const { err, exitCode } = await runAt(helpline, line)
    expect(err.join('\n')).toContain('There is no persons.yaml')
    expect(exitCode).toBe(1)
  })

  it('a week that is being planned', async () => {
    const solver = createScriptedSolver()
    helpline = await openHelpline({ solve: solver.solve })
    const usual = { maxOverload: null, seconds: null, steps: null, seed: null, lines: null, firstDays: [] }
    await launchRun(helpline, alba, { week: '2026-11-30', description: '', ...usual })
    const { err, exitCode } = await runAt(helpline, line)
    expect(err.join('\n')).toContain('The week of 2026-11-30 is being planned already.')
    expect(exitCode).toBe(1)
  })

  it('publishing over a timetable that was changed since the run began', async () => {
    const solver = createScriptedSolver()
    helpline = await openHelpline({ solve: solver.solve })
    const running = runAt(helpline, ['plan', '2026-11-23', '--publish'])
    const week = await until('the week begins', async () => solver.weeks[0])
    week.find()
    const cell = { week: '2026-11-23', day: 'dj', hour: 3, line: 1 } as const
    await editSlot(helpline, alba, { ...cell, from: 'ningu', to: 'eva', confirmed: true })
    week.end('proven')
    const { err, exitCode } = await running
    expect(err.join('\n')).toContain('was changed since this run began')
    expect(exitCode).toBe(1)
    const published = await helpline.stores.files.timetable('2026-11-23')
    expect(published?.value.cells.get('dj')?.[3]).toEqual(['carla', 'eva'])
  })
})
