import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { acquireHomeLock } from '../../src/storage/homeLock.ts'
import { campaign, campaignSeed } from '../harness/campaign.ts'
import { compileProcess } from './compiledProcess.ts'
import { editingSave, firstCell } from './editingSave.ts'
import { afterRetiring, beforeRetiring, retiringSave } from './retiringSave.ts'
import { type TemporaryHome, temporaryHome, timetable, weekFile } from './temporaryHome.ts'

const script = await compileProcess(fileURLToPath(new URL('crashingProcess.ts', import.meta.url)))

/** The steps of opening a home, as the code itself announces them. */
async function openingSteps(home: TemporaryHome): Promise<string[]> {
  const steps: string[] = []
  await home.open({ atStep: (step) => steps.push(step) })
  return steps
}

/** The steps of a save. */
async function savingSteps(home: TemporaryHome, save = editingSave): Promise<string[]> {
  const steps: string[] = []
  const { stores } = await home.open({ atStep: (step) => steps.push(step) })
  steps.length = 0
  await save(stores, home.clock.now())
  return steps
}

/** Runs the process that is killed at a step; gives the signal that ended it. */
async function crash(
  home: string,
  from: 'open' | 'save',
  step: number,
  kind: 'edit' | 'retire' = 'edit',
): Promise<string | null> {
  const child = spawn(process.execPath, [script.path, home, from, String(step), kind], {
    stdio: 'inherit',
  })
  const [, signal] = await once(child, 'exit')
  return signal
}

/** What a save does, in order; the first word of each step. */
const saving =
  'begin insert insert insert make sync create write sync sync insert create write sync own sync commit ' +
  'rename sync update rename sync update'

/** The steps before which a process is killed: all of them, or in short the ends, those around one and every fifth. */
function fatalSteps(steps: readonly string[], around: number): number[] {
  const indexes = [...steps.keys()]
  const chosen = indexes.filter(
    (step) =>
      step === 0 ||
      step === steps.length - 1 ||
      Math.abs(step - around) <= 1 ||
      step % 5 === campaignSeed % 5,
  )
  return campaign({ short: chosen, full: indexes })
}

/** A home whose database was made before, so that nothing but the save is interrupted. */
async function preparedHome(
  files: Readonly<Record<string, string>> = { [weekFile]: timetable },
): Promise<TemporaryHome> {
  const home = await temporaryHome(files)
  await (await home.open()).close()
  return home
}

/** What is there after recovery: everything of the save or nothing, and the audit says which. */
async function expectWholeOrAbsent(home: TemporaryHome): Promise<'whole' | 'absent'> {
  acquireHomeLock(home.path).release()
  const { stores } = await home.open()
  const audit = await stores.audit.list({ limit: 9 })
  const isSaved = audit.length > 0
  expect(audit.map(({ verb }) => verb)).toEqual(isSaved ? ['editSlot'] : [])
  expect(await firstCell(stores)).toBe(isSaved ? 'carla' : 'alba')
  expect((await stores.pauses.open()).map(({ id }) => id)).toEqual(isSaved ? ['p1'] : [])
  const backups = await home.names('graelles/backups')
  expect(backups).toHaveLength(isSaved ? 1 : 0)
  if (isSaved) expect(await home.read(`graelles/backups/${backups[0]}`)).toBe(timetable)
  else expect(await home.read(weekFile)).toBe(timetable)
  const others = (await home.names('graelles')).filter((name) => name !== 'backups')
  expect(others).toEqual(['graella-2030-01-07.yaml'])
  return isSaved ? 'whole' : 'absent'
}

/** What is there after recovery: every file moved or none, and the audit says which. */
async function expectMovedOrNot(home: TemporaryHome): Promise<'whole' | 'absent'> {
  const { stores } = await home.open()
  const isSaved = (await stores.audit.list({ limit: 9 })).length > 0
  expect(await filesIn(home)).toEqual(isSaved ? afterRetiring : beforeRetiring)
  return isSaved ? 'whole' : 'absent'
}

async function filesIn(home: TemporaryHome): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const folder of ['graelles', 'graelles/old']) {
    for (const base of await home.names(folder)) {
      if (base !== 'old') found[`${folder}/${base}`] = await home.read(`${folder}/${base}`)
    }
  }
  return found
}

describe('a process killed in the middle of a save', () => {
  const homes: TemporaryHome[] = []
  afterAll(async () => {
    for (const home of homes) await home.remove()
    await script.remove()
  })

  async function newHome(files?: Readonly<Record<string, string>>): Promise<TemporaryHome> {
    const home = await preparedHome(files)
    homes.push(home)
    return home
  }

  it('leaves the change whole or absent, at whichever step it was, and the audit says which', async () => {
    const steps = await savingSteps(await newHome())
    expect(steps.map((step) => step.split(' ')[0]).join(' ')).toBe(saving)
    const commit = steps.indexOf('commit')
    const fatal = fatalSteps(steps, commit)
    const found = await eachOf(fatal, async (step) => {
      const home = await newHome()
      expect(await crash(home.path, 'save', step)).toBe('SIGKILL')
      return expectWholeOrAbsent(home)
    })
    expect(found).toEqual(fatal.map((step) => (step <= commit ? 'absent' : 'whole')))
  }, 240_000)

  it('leaves it whole too when the recovery is killed in its turn', async () => {
    const save = await savingSteps(await newHome())
    const crashed = await newHome()
    await crash(crashed.path, 'save', save.indexOf('commit') + 1)
    const steps = await openingSteps(await copyOf(crashed))
    expect(steps.filter((step) => step.startsWith('rename'))).toHaveLength(2)
    const fatal = fatalSteps(
      steps,
      steps.findIndex((step) => step.startsWith('rename')),
    )
    const found = await eachOf(fatal, async (step) => {
      const home = await copyOf(crashed)
      expect(await crash(home.path, 'open', step)).toBe('SIGKILL')
      return expectWholeOrAbsent(home)
    })
    expect(found).toEqual(fatal.map(() => 'whole'))
  }, 240_000)

  it('leaves files moved or where they were, all of them, at whichever step it was', async () => {
    const steps = await savingSteps(await newHome(beforeRetiring), retiringSave)
    const commit = steps.indexOf('commit')
    const fatal = fatalSteps(steps, commit)
    const removal = steps.indexOf('remove graella-2030-01-07.yaml')
    expect(removal).toBeGreaterThan(steps.lastIndexOf('rename shiftcredit-2029-12-31.yaml'))
    const found = await eachOf([...new Set([...fatal, removal, removal + 1])], async (step) => {
      const home = await newHome(beforeRetiring)
      expect(await crash(home.path, 'save', step, 'retire')).toBe('SIGKILL')
      return [step, await expectMovedOrNot(home)] as const
    })
    for (const [step, end] of found) expect([step, end]).toEqual([step, step <= commit ? 'absent' : 'whole'])
  }, 240_000)

  async function copyOf(home: TemporaryHome): Promise<TemporaryHome> {
    const copy = await newHome()
    await rm(copy.path, { recursive: true })
    await cp(home.path, copy.path, { recursive: true })
    return copy
  }
})

/** Results of an action for each step, two at a time. */
async function eachOf<T>(steps: readonly number[], action: (step: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  const todo = steps.entries()
  async function work(): Promise<void> {
    for (const [place, step] of todo) results[place] = await action(step)
  }
  await Promise.all([work(), work()])
  return results
}
