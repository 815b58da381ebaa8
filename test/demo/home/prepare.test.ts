import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoFolder, demoMarker } from '../../../src/demo/home/demoFolder.ts'
import { demoMondayOf, prepareDemoHome } from '../../../src/demo/home/prepare.ts'

const monday = Temporal.PlainDate.from('2026-11-23')
const nextMonday = Temporal.PlainDate.from('2026-11-30')
let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tomatic-demo-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const build = (keep = false, week = monday) => prepareDemoHome(dir, { keep, monday: week })
const names = async (folder = '') => (await readdir(join(dir, folder))).sort()
const text = (name: string) => readFile(join(dir, name), 'utf8')

describe('prepareDemoHome', () => {
  it('fills an empty folder, and one that is missing', async () => {
    expect(await build()).toBe('built')
    expect(await names()).toContain('config.yaml')
    expect(await names('graelles')).toHaveLength(3)
    await rm(dir, { recursive: true })
    expect(await build()).toBe('built')
    expect((await demoMondayOf(dir))?.toString()).toBe('2026-11-23')
  })

  it('takes a folder with nothing but a lock and a socket for empty', async () => {
    await writeFile(join(dir, 'home.lock'), '')
    await writeFile(join(dir, 'tomatic.sock'), '')
    expect(await build()).toBe('built')
  })

  it('rebuilds a home that it made, database and later weeks included, and leaves a visitor’s own file', async () => {
    await build()
    await writeFile(join(dir, 'tomatic.db'), 'rows')
    await writeFile(join(dir, 'tomatic.db-wal'), 'rows')
    await writeFile(join(dir, 'notes.txt'), 'mine')
    await writeFile(join(dir, 'persons.yaml'), 'names: {}')
    await writeFile(join(dir, 'graelles', 'graella-2027-01-04.yaml'), 'week: 2027-01-04')
    await mkdir(join(dir, 'graelles', 'backups'))
    await writeFile(join(dir, 'graelles', 'backups', '20261123T090000Z-graella-2026-11-23.yaml'), 'old')
    expect(await build(false, nextMonday)).toBe('built')
    expect(await names()).not.toContain('tomatic.db')
    expect(await names()).not.toContain('tomatic.db-wal')
    expect(await text('notes.txt')).toBe('mine')
    expect(await text('persons.yaml')).toContain('alba')
    expect(await names('graelles/backups')).toEqual([])
    expect((await names('graelles')).filter((name) => name.endsWith('.yaml'))).toEqual([
      'graella-2026-11-23.yaml',
      'graella-2026-11-30.yaml',
      'graella-2026-12-07.yaml',
    ])
  })

  it('resumes with keep: nothing is written, and the week is that of the home', async () => {
    await build()
    await writeFile(join(dir, 'persons.yaml'), 'names: {alba: Changed}')
    expect(await build(true, nextMonday)).toBe('resumed')
    expect(await text('persons.yaml')).toBe('names: {alba: Changed}')
    expect((await demoMondayOf(dir))?.toString()).toBe('2026-11-23')
  })

  it('rebuilds one that was left half made, also with keep', async () => {
    await writeFile(join(dir, demoMarker), 'unfinished\nconfig.yaml\n')
    await writeFile(join(dir, 'config.yaml'), 'half')
    expect(await build(true)).toBe('built')
    expect(await text('config.yaml')).toContain('nTelefons')
  })

  it('refuses any other folder and touches nothing in it', async () => {
    await writeFile(join(dir, 'persons.yaml'), 'names: {}')
    await expect(build()).rejects.toMatchObject({ code: 'not-a-demo-home', params: { home: dir } })
    expect(await names()).toEqual(['persons.yaml'])
  })

  it('never follows a marker out of its folder', async () => {
    await build()
    const outside = `${dir}-outside`
    await writeFile(outside, 'mine')
    await writeFile(join(dir, demoMarker), `2026-11-23\n../${outside.split('/').at(-1)}\n`)
    await build()
    expect(await readFile(outside, 'utf8')).toBe('mine')
    await rm(outside)
  })
})

describe('demoFolder', () => {
  it.each([
    [null, 'empty'],
    [[], 'empty'],
    [['home.lock', 'home.lock-journal'], 'empty'],
    [['.tomatic-demo', 'anything'], 'demo'],
    [['config.yaml'], 'foreign'],
    [['.gitkeep'], 'foreign'],
  ] as const)('takes %j for %s', (given, kind) => {
    expect(demoFolder(given)).toBe(kind)
  })
})
