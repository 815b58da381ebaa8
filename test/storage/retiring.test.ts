import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  afterRetiring,
  archivedWeekFile,
  beforeRetiring,
  newCreditFile,
  oldCreditFile,
  retiringSave,
} from './retiringSave.ts'
import { type TemporaryHome, temporaryHome, timetable, week, weekFile } from './temporaryHome.ts'

describe('a save that moves files to the archive', () => {
  let home: TemporaryHome
  beforeEach(async () => {
    home = await temporaryHome(beforeRetiring)
  })
  afterEach(() => home.remove())

  it('moves their texts as they are, and readers see it', async () => {
    const { stores } = await home.open()
    await retiringSave(stores, home.clock.now())
    for (const [name, text] of Object.entries(afterRetiring)) expect(await home.read(name)).toBe(text)
    expect(await home.names('graelles')).toEqual(['old', 'shiftcredit-2030-01-07.yaml'])
    expect(await stores.files.weeks()).toEqual([])
    expect(await stores.files.timetable(week)).toBeNull()
    expect(await stores.files.archivedWeeks()).toEqual([week])
    expect(await stores.files.creditWeeks()).toEqual([week])
  })

  it('shows the work itself what has moved', async () => {
    const { stores } = await home.open()
    await stores.save(async (tx) => {
      await tx.files.archiveTimetable(week)
      expect(await tx.files.weeks()).toEqual([])
      expect(await tx.files.timetable(week)).toBeNull()
      expect(await tx.files.archivedWeeks()).toEqual([week])
      expect((await tx.files.archivedTimetable(week))?.value.week).toBe(week)
      await tx.files.archiveTimetable(week)
    })
    expect(await home.names('graelles/old')).toEqual(['graella-2030-01-07.yaml'])
  })

  it('moves nothing when the work fails, and does nothing for what is not there', async () => {
    const { stores } = await home.open()
    const failing = stores.save(async (tx) => {
      await tx.files.archiveTimetable(week)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await stores.save((tx) => tx.files.archiveTimetable('2030-01-14'))
    expect(await home.names('graelles')).toEqual(['graella-2030-01-07.yaml', 'shiftcredit-2029-12-31.yaml'])
  })

  it('keeps as a backup another text that the archive has under that name', async () => {
    await home.write(archivedWeekFile, timetable.replace('alba', 'dani'))
    const { stores } = await home.open()
    await retiringSave(stores, home.clock.now())
    expect(await home.read(archivedWeekFile)).toBe(timetable)
    const [backup = ''] = await home.names('graelles/backups')
    expect(await home.read(`graelles/backups/${backup}`)).toBe(timetable.replace('alba', 'dani'))
  })

  it('takes a symbolic link away, not what it leads to', async () => {
    const elsewhere = join(home.path, 'shared.yaml')
    await writeFile(elsewhere, timetable)
    await symlink(elsewhere, join(home.path, 'graelles/graella-2030-01-14.yaml'))
    const { stores } = await home.open()
    await stores.save((tx) => tx.files.archiveTimetable('2030-01-14'))
    expect(await stores.files.weeks()).toEqual([week])
    expect(await home.read('shared.yaml')).toBe(timetable)
    expect(await home.read('graelles/old/graella-2030-01-14.yaml')).toBe(timetable)
  })

  /** Retires on a disk that fails once at a step. */
  async function retiringWithFailureAt(failing: string) {
    let isOpen = false
    let hasFailed = false
    const opened = await home.open({
      atStep(step) {
        if (!isOpen || hasFailed || step !== failing) return
        hasFailed = true
        throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
      },
    })
    isOpen = true
    await expect(retiringSave(opened.stores, home.clock.now())).rejects.toMatchObject({ code: 'disk-failed' })
    return opened
  }

  it('takes nothing away before everything is in its new place, and makes up for it with the next save', async () => {
    const { stores } = await retiringWithFailureAt('rename graella-2030-01-07.yaml')
    expect(await home.read(weekFile)).toBe(timetable)
    expect(await stores.files.weeks()).toEqual([week])
    await stores.save((tx) => tx.marks.write('jobs', home.clock.now()))
    expect(await stores.files.weeks()).toEqual([])
    expect(await home.read(archivedWeekFile)).toBe(timetable)
    expect(await home.names('graelles')).not.toContain('shiftcredit-2029-12-31.yaml')
  })

  it('makes up at the next start for what could not be taken away', async () => {
    const opened = await retiringWithFailureAt('remove graella-2030-01-07.yaml')
    expect(await home.read(weekFile)).toBe(timetable)
    await opened.close()
    const { stores } = await home.open()
    expect(await stores.files.weeks()).toEqual([])
  })

  it('leaves the old files where a hand edit has taken the place of the new credit', async () => {
    const opened = await retiringWithFailureAt('rename shiftcredit-2030-01-07.yaml')
    await opened.close()
    await home.write(newCreditFile, 'alba: 99\n')
    const { stores } = await home.open()
    expect(await home.read(newCreditFile)).toBe('alba: 99\n')
    expect(await stores.files.weeks()).toEqual([week])
    expect(await home.read(oldCreditFile)).toBe(beforeRetiring[oldCreditFile])
    const outside = await stores.audit.list({ verbs: ['fileChangedOutside'], limit: 9 })
    expect(outside.map(({ subject }) => subject).sort()).toEqual(
      [weekFile, oldCreditFile, newCreditFile].sort(),
    )
  })

  it('leaves a file that was changed by hand before it could go', async () => {
    const opened = await retiringWithFailureAt('remove graella-2030-01-07.yaml')
    await opened.close()
    await home.write(weekFile, timetable.replace('alba', 'dani'))
    await home.open()
    expect(await home.read(weekFile)).toContain('dani')
    expect(await home.read(archivedWeekFile)).toBe(timetable)
  })

  it('keeps what a credit file was, with its comments in the new text', async () => {
    const { stores } = await home.open()
    await stores.save(async (tx) => {
      const before = await tx.files.credit('2029-12-31')
      await tx.files.replaceCredit('2029-12-31', before, new Map([['alba', 2.5]]))
    })
    expect(await home.read(oldCreditFile)).toBe('# the bag\nalba: 2.5\n')
    const [backup = ''] = await home.names('graelles/backups')
    expect(backup).toBe('2030-01-08T09-15-02.345000000Z-shiftcredit-2029-12-31.yaml')
    expect(await home.read(`graelles/backups/${backup}`)).toBe(beforeRetiring[oldCreditFile])
  })
})
