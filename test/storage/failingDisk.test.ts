import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editingSave, firstCell } from './editingSave.ts'
import { type TemporaryHome, temporaryHome, timetable, weekFile } from './temporaryHome.ts'

const sqliteFull = 13
const codes = ['ENOSPC', 'EROFS', 'EACCES']
const changedOutside = { who: 'tomatic', verb: 'fileChangedOutside', subject: weekFile }

describe('a save on a failing disk', () => {
  let home: TemporaryHome
  beforeEach(async () => {
    home = await temporaryHome({ [weekFile]: timetable })
  })
  afterEach(() => home.remove())

  /** Steps of the save, as far as it comes; the one of that number fails once, as the system or SQLite would say. */
  function failingAt(failing: number, code: string) {
    const steps: string[] = []
    let isCounting = false
    return {
      steps,
      start() {
        isCounting = true
      },
      atStep(step: string) {
        if (!isCounting) return
        steps.push(step)
        if (steps.length - 1 === failing) throw Object.assign(new Error(code), { code, errcode: sqliteFull })
      },
    }
  }

  async function stepsOfSave(): Promise<string[]> {
    const rehearsal = await temporaryHome({ [weekFile]: timetable })
    const failing = failingAt(-1, '')
    const { stores } = await rehearsal.open({ atStep: failing.atStep })
    failing.start()
    await editingSave(stores, home.clock.now())
    await rehearsal.remove()
    return failing.steps
  }

  it('saves nothing when a step up to the commit fails, whichever it is', async () => {
    const commit = (await stepsOfSave()).indexOf('commit')
    for (let step = 0; step <= commit; step += 1) {
      const fresh = await temporaryHome({ [weekFile]: timetable })
      const failing = failingAt(step, codes[step % codes.length] ?? '')
      const { stores } = await fresh.open({ atStep: failing.atStep })
      failing.start()
      const saved = editingSave(stores, fresh.clock.now())
      await expect(saved).rejects.toMatchObject({ code: 'disk-failed', params: { file: expect.any(String) } })
      expect(await fresh.read(weekFile)).toBe(timetable)
      expect(await firstCell(stores)).toBe('alba')
      expect(await stores.audit.list({ limit: 9 })).toEqual([])
      expect(await stores.pauses.open()).toEqual([])
      expect(await fresh.names('graelles/backups')).toEqual([])
      expect((await fresh.names('graelles')).filter((name) => name !== 'backups')).toHaveLength(1)
      await fresh.remove()
    }
  })

  it('finishes with the next save what the disk refused after the commit', async () => {
    const steps = await stepsOfSave()
    const renaming = steps.indexOf('rename graella-2030-01-07.yaml')
    const failing = failingAt(renaming, 'EROFS')
    const { stores } = await home.open({ atStep: failing.atStep })
    failing.start()
    await expect(editingSave(stores, home.clock.now())).rejects.toMatchObject({
      code: 'disk-failed',
      params: { file: weekFile },
    })
    expect(await firstCell(stores)).toBe('alba')
    await stores.save((tx) => tx.marks.write('jobs', home.clock.now()))
    expect(await firstCell(stores)).toBe('carla')
    expect((await stores.audit.list({ limit: 9 })).map(({ verb }) => verb)).toEqual(['editSlot'])
  })

  it('finishes at the next start what the disk refused after the commit', async () => {
    const commit = (await stepsOfSave()).indexOf('commit')
    const failing = failingAt(commit + 1, 'ENOSPC')
    const opened = await home.open({ atStep: failing.atStep })
    failing.start()
    await expect(editingSave(opened.stores, home.clock.now())).rejects.toMatchObject({ code: 'disk-failed' })
    await opened.close()
    const { stores } = await home.open()
    expect(await firstCell(stores)).toBe('carla')
    expect(await home.names('graelles/backups')).toHaveLength(1)
  })

  it('leaves a file alone at the next start that was edited by hand before it, and says so in the audit', async () => {
    const renaming = (await stepsOfSave()).indexOf('rename graella-2030-01-07.yaml')
    const failing = failingAt(renaming, 'ENOSPC')
    const opened = await home.open({ atStep: failing.atStep })
    failing.start()
    await expect(editingSave(opened.stores, home.clock.now())).rejects.toMatchObject({ code: 'disk-failed' })
    await opened.close()
    const byHand = timetable.replace('[alba, bernat]', '[eva, bernat]')
    await home.write(weekFile, byHand)
    const { stores } = await home.open()
    expect(await home.read(weekFile)).toBe(byHand)
    expect(await stores.audit.list({ limit: 9 })).toMatchObject([changedOutside, { verb: 'editSlot' }])
    expect(await home.names('graelles')).toEqual(['backups', 'graella-2030-01-07.yaml'])
  })

  it('does not open a home that is not there, or whose database is none', async () => {
    await expect(home.open({ home: `${home.path}/missing` })).rejects.toMatchObject({
      code: 'disk-failed',
      params: { file: 'tomatic.db' },
    })
    await home.write('tomatic.db', 'this is a text, and no database at all: '.repeat(100))
    await expect(home.open()).rejects.toMatchObject({ code: 'disk-failed', params: { file: 'tomatic.db' } })
  })
})
