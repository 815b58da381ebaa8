import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileProblem } from '../../src/domain/errors.ts'
import { createPlaces } from '../../src/storage/files/places.ts'
import type { OpenedStores } from '../../src/storage/openStores.ts'
import { watchedPaths } from '../../src/storage/watchHome.ts'
import { editingSave } from './editingSave.ts'
import { people, type TemporaryHome, temporaryHome, timetable, weekFile } from './temporaryHome.ts'

interface Change {
  readonly file: string
  readonly problem: FileProblem | null
}

/** The changes as they come, to be awaited one by one. */
function changesOf(opened: OpenedStores) {
  const come: Change[] = []
  const awaited: ((change: Change) => void)[] = []
  const stop = opened.changes((file, problem) => {
    const take = awaited.shift()
    if (take) take({ file, problem })
    else come.push({ file, problem })
  })
  return {
    come,
    stop,
    async next(): Promise<Change> {
      return come.shift() ?? new Promise((resolve) => awaited.push(resolve))
    },
  }
}

describe('hand edits', () => {
  let home: TemporaryHome
  let opened: OpenedStores
  beforeEach(async () => {
    home = await temporaryHome({ 'persons.yaml': people, [weekFile]: timetable })
    opened = await home.open()
  })
  afterEach(() => home.remove())

  it('are reported with the name of the file, and its problem while it has one', async () => {
    const changes = changesOf(opened)
    await home.write('persons.yaml', people.replace('Alba Pi', 'Alba Pou'))
    expect(await changes.next()).toEqual({ file: 'persons.yaml', problem: null })
    await home.write(weekFile, `${timetable}log: [\n`)
    expect(await changes.next()).toMatchObject({ file: weekFile, problem: { file: weekFile } })
    await home.write(weekFile, timetable)
    expect(await changes.next()).toEqual({ file: weekFile, problem: null })
  })

  it('are reported of files that come and go, in folders that come too', async () => {
    const changes = changesOf(opened)
    await home.write('data/noservice.conf', '2030-01-09\tStrike\n')
    expect((await changes.next()).file).toBe('data/noservice.conf')
    await rm(join(home.path, 'persons.yaml'))
    expect(await changes.next()).toEqual({ file: 'persons.yaml', problem: null })
    await home.write('graelles/graella-2030-01-14.yaml', timetable.replace('2030-01-07', '2030-01-14'))
    expect(await changes.next()).toEqual({ file: 'graelles/graella-2030-01-14.yaml', problem: null })
  })

  it('are not what a save has written', async () => {
    const changes = changesOf(opened)
    await editingSave(opened.stores, home.clock.now())
    await home.write('persons.yaml', people.replace('Alba Pi', 'Alba Pou'))
    expect((await changes.next()).file).toBe('persons.yaml')
    expect(changes.come).toEqual([])
  })

  it('are no longer reported to who has stopped listening', async () => {
    const stopped = changesOf(opened)
    const changes = changesOf(opened)
    stopped.stop()
    await home.write('persons.yaml', people.replace('Alba Pi', 'Alba Pou'))
    await changes.next()
    expect(stopped.come).toEqual([])
  })
})

it('folders that the environment puts in the same place are all watched there', () => {
  const places = createPlaces('/home', { timetables: '/weeks', forcedTurns: '/weeks' })
  expect(watchedPaths(places).get('/weeks')).toEqual(['graelles', 'data'])
  expect([...(watchedPaths(createPlaces('/home', { forcedTurns: '/home' })).get('/home') ?? [])]).toEqual([
    '',
    'data',
  ])
})
