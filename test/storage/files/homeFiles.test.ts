import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../../../src/domain/ports/stores.ts'
import {
  configuration,
  people,
  type TemporaryHome,
  temporaryHome,
  timetable,
  week,
  weekFile,
} from '../temporaryHome.ts'

describe('the files of a home', () => {
  let home: TemporaryHome
  let files: Files
  beforeEach(async () => {
    home = await temporaryHome()
    files = (await home.open()).stores.files
  })
  afterEach(() => home.remove())

  it('are empty where they are missing', async () => {
    expect((await files.people()).value.names).toEqual(new Map())
    expect(await files.people()).toMatchObject({ hash: null, warnings: [], fault: null })
    expect(await files.absences()).toEqual({ value: [], hash: null, warnings: [], fault: null })
    expect(await files.festivities()).toEqual({ value: new Map(), hash: null, warnings: [], fault: null })
    expect(await files.weeks()).toEqual([])
    expect(await files.timetable(week)).toBeNull()
  })

  it('give a value that is the same object until the file changes', async () => {
    await home.write('persons.yaml', people)
    const first = await files.people()
    expect(await files.people()).toBe(first)
    await home.write('persons.yaml', people.replace('Alba Pi', 'Alba Pou'))
    const second = await files.people()
    expect(second.value.names.get('alba')).toBe('Alba Pou')
    expect(second.hash).not.toBe(first.hash)
  })

  it('serve the last good state of a file that is malformed now, with the place of its fault', async () => {
    await home.write('persons.yaml', people)
    const good = await files.people()
    await home.write('persons.yaml', `${people}groups: {admin: [alba\n`)
    const bad = await files.people()
    expect(bad).toMatchObject({ value: good.value, hash: good.hash, fault: { file: 'persons.yaml' } })
    expect(bad.fault?.line).toBeGreaterThan(0)
    await home.write('persons.yaml', people)
    expect(await files.people()).toEqual(good)
  })

  it.each([
    ['persons.yaml', people],
    ['config.yaml', configuration],
  ])('keep the last good state of %s while it is gone or emptied, and can be mended', async (name, good) => {
    const read = () => (name === 'persons.yaml' ? files.people() : files.configuration())
    await home.write(name, good)
    const before = await read()
    await home.write(name, '')
    expect(await read()).toMatchObject({ value: before.value, fault: { file: name, line: 1 } })
    await rm(`${home.path}/${name}`)
    expect(await read()).toMatchObject({ value: before.value, fault: { file: name, line: 1 } })
    await home.write(name, good)
    expect(await read()).toEqual(before)
  })

  it('refuse a file that never was readable', async () => {
    await home.write('persons.yaml', 'names: {')
    await expect(files.people()).rejects.toMatchObject({ code: 'file-malformed' })
    await home.write(weekFile, 'week: [')
    await expect(files.timetable(week)).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file: weekFile },
    })
  })

  it('list credits and retired weeks beside the timetables that count', async () => {
    await home.write(weekFile, timetable)
    await home.write('graelles/shiftcredit-2029-12-31.yaml', 'alba: 0.4\n')
    await home.write('graelles/shiftcredit-2029-12-30.yaml', 'alba: 9\n')
    await home.write('graelles/old/graella-2029-12-24.yaml', timetable)
    await home.write('graelles/old/shiftcredit-2029-12-24.yaml', 'alba: 9\n')
    expect(await files.weeks()).toEqual([week])
    expect(await files.archivedWeeks()).toEqual(['2029-12-24'])
    expect((await files.archivedTimetable('2029-12-24'))?.value).toMatchObject({ week: '2029-12-24' })
    expect(await files.archivedTimetable(week)).toBeNull()
    expect(await files.creditWeeks()).toEqual(['2029-12-31'])
    expect((await files.credit('2029-12-31'))?.value).toEqual(new Map([['alba', 0.4]]))
    expect(await files.credit(week)).toBeNull()
    await expect(files.credit('../persons')).rejects.toMatchObject({ code: 'bad-week' })
  })

  it('list the weeks of real Mondays (facts §9 row 14)', async () => {
    const names = ['2030-01-14', '2030-01-07', '2030-01-08', '2030-02-31', '2030-1-7', 'new']
    for (const name of names) await home.write(`graelles/graella-${name}.yaml`, timetable)
    await home.write('graelles/graella-2030-01-21.yaml.orig', timetable)
    await home.write('graelles/backups/2030-01-08T09-15-02.345000000Z-graella-2030-01-28.yaml', timetable)
    expect(await files.weeks()).toEqual(['2030-01-07', '2030-01-14'])
  })

  it.each(['2030-01-08', '../persons', '2030-1-7', ''])('refuse the week %j', async (name) => {
    await expect(files.timetable(name)).rejects.toMatchObject({ code: 'bad-week' })
  })

  it('have the lines of all busy files together', async () => {
    await home.write('oneshot.conf', 'alba 2030-01-07 1000 # dentist\n')
    await home.write('indisponibilitats.conf', '+bernat dl 0011 # school\nbernat dl 01 # too short\n')
    await home.write('indisponibilitats-vacances.conf', '+carla dm # absencia odoo\n')
    const { value, warnings } = await files.absences()
    expect(value.map(({ person }) => person).sort()).toEqual(['alba', 'bernat', 'carla'])
    expect(warnings).toMatchObject([{ file: 'indisponibilitats.conf', line: 2 }])
  })

  it('tell the lines of one busy file apart, and the days off that lower the load', async () => {
    await home.write('oneshot.conf', 'alba 2030-01-07 1000 # dentist\n')
    await home.write('indisponibilitats-vacances.conf', '+carla dm # absencia odoo\n+dani dm 012 # slip\n')
    expect((await files.absencesIn('oneshot')).value).toMatchObject([{ person: 'alba', date: '2030-01-07' }])
    expect((await files.absencesIn('weekly')).value).toEqual([])
    expect((await files.daysOff()).value).toMatchObject([{ person: 'carla', weekday: 'dm', required: true }])
    expect((await files.daysOff()).warnings).toMatchObject([{ line: 2, column: 10, expected: 'slots' }])
  })

  it('know the Saturdays of busy lines where the helpline opens on them', async () => {
    await home.write('indisponibilitats.conf', 'alba ds # market\n')
    expect((await files.absences()).value).toEqual([])
    await home.write('config.yaml', `${configuration}diesVisualitzacio: [dl, ds]\n`)
    expect((await files.absences()).value).toMatchObject([{ person: 'alba', weekday: 'ds' }])
    expect((await files.absences()).warnings).toEqual([])
  })

  it('tell the overload of a timetable that has nothing else, and of none', async () => {
    await home.write(
      'graelles/graella-2030-01-07.yaml',
      'overload: {alba: 0.4, bernat: much}\ntimetable: 3\n',
    )
    const overload = await files.overload('2030-01-07')
    expect(overload?.value).toEqual(new Map([['alba', 0.4]]))
    expect(overload?.warnings).toMatchObject([{ line: 1, expected: 'number', found: 'much' }])
    expect(await files.overload('2030-01-14')).toBeNull()
    await home.write('graelles/graella-2030-01-14.yaml', 'overload: {alba: 1')
    await expect(files.overload('2030-01-14')).rejects.toMatchObject({ code: 'file-malformed' })
  })

  it('read any file of the home for busy lines', async () => {
    await home.write('extra/others.conf', 'alba dl # course\n')
    expect((await files.busyFile('extra/others.conf')).value).toMatchObject([{ person: 'alba' }])
    expect((await files.busyFile('missing.conf')).value).toEqual([])
  })

  it('read the busy lines anew when the hours change', async () => {
    await home.write('oneshot.conf', 'alba 2030-01-07 1000 # dentist\n')
    expect((await files.absences()).value[0]?.slots).toHaveLength(4)
    await home.write('config.yaml', configuration.replace(", '14:00'", ''))
    const { value, warnings } = await files.absences()
    expect(value).toEqual([])
    expect(warnings).toHaveLength(1)
  })

  it('have the days without service beside the festivities, and rather than them', async () => {
    await home.write('holidays.conf', '2030-01-01\tNew year\n2030-01-06\tEpiphany\n')
    await home.write('data/noservice.conf', '2030-01-06\tMoving house\n2030-01-09\tStrike\n')
    expect((await files.festivities()).value).toEqual(
      new Map([
        ['2030-01-01', 'New year'],
        ['2030-01-06', 'Moving house'],
        ['2030-01-09', 'Strike'],
      ]),
    )
  })

  it('may have their forced turns in a folder elsewhere, where they are read and written (facts §9 row 70)', async () => {
    await home.write('data/forced-turns.yaml', 'timetable: {dl: [[carla]]}\n')
    await home.write('elsewhere/forced-turns.yaml', 'timetable: {dl: [[alba]]}\n')
    const { stores } = await home.open({ folders: { forcedTurns: `${home.path}/elsewhere` } })
    const loaded = await stores.files.forcedTurns()
    expect(loaded.value.cells.get('dl')?.[0]).toEqual(['alba'])
    const cells = new Map(loaded.value.cells).set('dl', [['bernat'], [''], [''], ['']])
    await stores.save((tx) => tx.files.replaceForcedTurns(loaded, { ...loaded.value, cells }))
    expect(await home.read('elsewhere/forced-turns.yaml')).toContain('bernat')
    expect(await home.read('data/forced-turns.yaml')).toBe('timetable: {dl: [[carla]]}\n')
  })

  it('may have their timetables in a folder elsewhere', async () => {
    await home.write('elsewhere/graella-2030-01-07.yaml', timetable)
    const { stores } = await home.open({ folders: { timetables: `${home.path}/elsewhere` } })
    expect(await stores.files.weeks()).toEqual([week])
    expect((await stores.files.timetable(week))?.value.week).toBe(week)
  })
})
