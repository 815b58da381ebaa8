import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { emptyTimetable } from '../../src/domain/timetable/timetable.ts'
import { editingSave, firstCell, withFirstCell } from './editingSave.ts'
import { people, type TemporaryHome, temporaryHome, timetable, week, weekFile } from './temporaryHome.ts'

const changedOutside = { who: 'tomatic', verb: 'fileChangedOutside', subject: weekFile }

describe('a save with files', () => {
  let home: TemporaryHome
  beforeEach(async () => {
    home = await temporaryHome({ [weekFile]: timetable, 'persons.yaml': people })
  })
  afterEach(() => home.remove())

  /** Stores that announce their steps once they are open. */
  async function openedStores(atStep: (step: string) => void = () => {}): Promise<Stores> {
    let isOpen = false
    const { stores } = await home.open({ atStep: (step) => isOpen && atStep(step) })
    isOpen = true
    return stores
  }

  it('puts the edit into the file, and keeps what the file was', async () => {
    const stores = await openedStores()
    await editingSave(stores, home.clock.now())
    expect(await firstCell(stores)).toBe('carla')
    expect(await home.read(weekFile)).toContain('carla')
    expect(await home.names('graelles')).toEqual(['backups', 'graella-2030-01-07.yaml'])
    const [backup = ''] = await home.names('graelles/backups')
    expect(backup).toBe('2030-01-08T09-15-02.345000000Z-graella-2030-01-07.yaml')
    expect(await home.read(`graelles/backups/${backup}`)).toBe(timetable)
  })

  it('keeps a backup of each save, also of two at the same instant', async () => {
    const stores = await openedStores()
    for (const person of ['carla', 'dani', 'eva']) {
      await stores.save(async (tx) => {
        const before = await tx.files.timetable(week)
        if (before) await tx.files.replaceTimetable(before, withFirstCell(before.value, person))
      })
    }
    const backups = await home.names('graelles/backups')
    const texts = await Promise.all(backups.map((name) => home.read(`graelles/backups/${name}`)))
    expect(texts[0]).toBe(timetable)
    expect(texts.map((text) => /carla|dani|eva/.exec(text.split('log')[0] ?? '')?.[0])).toEqual([
      undefined,
      'carla',
      'dani',
    ])
  })

  it('deletes backups of more than 14 days', async () => {
    const old = 'graelles/backups/2029-12-01T09:15:02.345678+00:00-graella-2030-01-07.yaml'
    await home.write(old, 'old')
    await editingSave(await openedStores(), home.clock.now())
    expect(await home.names('graelles/backups')).toEqual([
      '2030-01-08T09-15-02.345000000Z-graella-2030-01-07.yaml',
    ])
  })

  it('makes a new week, without a backup', async () => {
    const stores = await openedStores()
    const shape = {
      week: '2030-01-14',
      days: ['dl'],
      openDays: ['dl'],
      hours: [540, 615],
      lineCount: 1,
    } as const
    await stores.save((tx) => tx.files.replaceTimetable(null, emptyTimetable(shape)))
    expect(await stores.files.weeks()).toEqual([week, '2030-01-14'])
    expect((await stores.files.timetable('2030-01-14'))?.value.cells.get('dl')).toEqual([['ningu']])
    expect(await home.names('graelles/backups')).toEqual([])
  })

  it('refuses to make a week that is there already', async () => {
    const stores = await openedStores()
    const shape = { week, days: ['dl'], openDays: ['dl'], hours: [540, 615], lineCount: 1 } as const
    await expect(
      stores.save((tx) => tx.files.replaceTimetable(null, emptyTimetable(shape))),
    ).rejects.toMatchObject({ code: 'file-changed', params: { file: weekFile } })
    expect(await home.read(weekFile)).toBe(timetable)
  })

  it('keeps comments and the rest of the text when people are replaced', async () => {
    const stores = await openedStores()
    await stores.save(async (tx) => {
      const before = await tx.files.people()
      await tx.files.replacePeople(before, {
        ...before.value,
        names: new Map(before.value.names).set('bernat', 'Bernat Roc'),
      })
    })
    expect((await stores.files.people()).value.names.get('bernat')).toBe('Bernat Roc')
    expect(await home.read('persons.yaml')).toContain('# extensions of the front desk')
  })

  it('makes the file of people when there is none', async () => {
    const empty = await temporaryHome()
    const { stores } = await empty.open()
    await stores.save(async (tx) => {
      const before = await tx.files.people()
      await tx.files.replacePeople(before, { ...before.value, names: new Map([['alba', 'Alba Pi']]) })
    })
    expect((await stores.files.people()).value.names).toEqual(new Map([['alba', 'Alba Pi']]))
    await empty.remove()
  })

  it('lets a second replacement of a file go on from the first', async () => {
    const stores = await openedStores()
    await stores.save(async (tx) => {
      const before = await tx.files.timetable(week)
      if (!before) throw new Error('no timetable')
      await tx.files.replaceTimetable(before, withFirstCell(before.value, 'carla'))
      const between = await tx.files.timetable(week)
      expect(between?.value.cells.get('dl')?.[0]?.[0]).toBe('carla')
      expect(await tx.files.weeks()).toEqual([week])
      if (!between) throw new Error('no timetable')
      await tx.files.replaceTimetable(between, withFirstCell(between.value, 'dani'))
    })
    const loaded = await stores.files.timetable(week)
    expect(loaded?.value.cells.get('dl')?.[0]?.[0]).toBe('dani')
    expect(loaded?.value.log).toHaveLength(2)
    expect(await home.names('graelles/backups')).toHaveLength(1)
  })

  it('writes nothing when nothing changes', async () => {
    const stores = await openedStores()
    await stores.save(async (tx) => {
      const before = await tx.files.timetable(week)
      if (before) await tx.files.replaceTimetable(before, before.value)
    })
    expect(await home.read(weekFile)).toBe(timetable)
    expect(await home.names('graelles')).toEqual(['graella-2030-01-07.yaml'])
  })

  it('leaves the files alone when the work fails after replacing them', async () => {
    const stores = await openedStores()
    const failed = stores.save(async (tx) => {
      const before = await tx.files.timetable(week)
      if (before) await tx.files.replaceTimetable(before, withFirstCell(before.value, 'carla'))
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await home.read(weekFile)).toBe(timetable)
    expect(await firstCell(stores)).toBe('alba')
    expect(await home.names('graelles')).toEqual(['graella-2030-01-07.yaml'])
  })

  it('refuses an edit of what somebody has changed by hand meanwhile', async () => {
    const stores = await openedStores()
    const before = await stores.files.timetable(week)
    const byHand = timetable.replace('[alba, bernat]', '[eva, bernat]')
    await home.write(weekFile, byHand)
    const edit = stores.save(async (tx) => {
      if (before) await tx.files.replaceTimetable(before, withFirstCell(before.value, 'carla'))
    })
    await expect(edit).rejects.toMatchObject({ code: 'file-changed', params: { file: weekFile } })
    expect(await home.read(weekFile)).toBe(byHand)
  })

  it('refuses an edit of a file that is malformed now, naming its place', async () => {
    const stores = await openedStores()
    await stores.files.timetable(week)
    const broken = `${timetable}log: [\n`
    await home.write(weekFile, broken)
    expect(await firstCell(stores)).toBe('alba')
    await expect(editingSave(stores, home.clock.now())).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file: weekFile },
    })
    expect(await home.read(weekFile)).toBe(broken)
    expect(await stores.audit.list({ limit: 9 })).toEqual([])
  })

  it('saves nothing when a hand edit comes between reading and commit', async () => {
    const byHand = timetable.replace('[alba, bernat]', '[eva, bernat]')
    const stores = await openedStores((step) => {
      if (step.startsWith('insert into "pauses"')) writeFileSync(join(home.path, weekFile), byHand)
    })
    await expect(editingSave(stores, home.clock.now())).rejects.toMatchObject({ code: 'file-changed' })
    expect(await home.read(weekFile)).toBe(byHand)
    expect(await stores.audit.list({ limit: 9 })).toEqual([])
    expect(await stores.pauses.open()).toEqual([])
    expect(await home.names('graelles/backups')).toEqual([])
    expect(await home.names('graelles')).toEqual(['backups', 'graella-2030-01-07.yaml'])
  })

  it('leaves a hand edit alone that comes at the very commit, and says so in the audit', async () => {
    const byHand = timetable.replace('[alba, bernat]', '[eva, bernat]')
    const stores = await openedStores((step) => {
      if (step === 'commit') writeFileSync(join(home.path, weekFile), byHand)
    })
    await expect(editingSave(stores, home.clock.now())).rejects.toMatchObject({ code: 'file-changed' })
    expect(await home.read(weekFile)).toBe(byHand)
    expect(await stores.audit.list({ limit: 9 })).toMatchObject([changedOutside, { verb: 'editSlot' }])
    expect(await home.names('graelles')).toEqual(['backups', 'graella-2030-01-07.yaml'])
  })
})
