import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { until } from '../harness/until.ts'

const original = fileURLToPath(new URL('../fixtures/original-home', import.meta.url))
const week = '2030-01-07'
const weekFile = `graelles/graella-${week}.yaml`
const ours = /^(tomatic\.db|home\.lock)/

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !ours.test(name))
    .sort()
}

/** Names of files that are not as in the original, or not there. */
function changedFiles(home: string): string[] {
  return namesIn(original).filter((name) => {
    const before = readFileSync(join(original, name))
    return !before.equals(readFileSync(join(home, name)))
  })
}

describe('a folder of the original system, taken over', () => {
  let house: House

  beforeAll(async () => {
    house = await openHouse({ copyOf: original, start: `${week}T09:50`, access: null })
  })
  afterAll(() => house.close())

  it('serves queue, timetable and announcements from its files, and changes none of them', async () => {
    expect(await house.members()).toEqual(['3045', '3046'])
    const alba = await house.visit('alba')
    const page = await alba.get(`/timetable/${week}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Carla Núñez')
    for (const other of ['2030-01-14', '2030-01-21', '2030-01-28']) {
      expect((await alba.get(`/timetable/${other}`)).status).toBe(200)
    }
    expect((await alba.get('/queue')).text).toContain('Gemma')
    await house.jumpTo(`${week}T10:10`)
    await until('it is announced', () => house.written.some((line) => line.includes('Alba Pi')))
    await house.jumpTo(`${week}T10:15`)
    expect(await house.members()).toEqual(['3045', '3040', '007700'])
    expect(changedFiles(house.home)).toEqual([])
    expect(namesIn(house.home)).toEqual(namesIn(original))
  })

  it('edits one cell of one file, scores the week anew, keeps the former text, and leaves the rest byte for byte', async () => {
    const eva = await house.visit('eva')
    const path = `/api/graella/${week}/dl/1/0/hug`
    const answer = await eva.send('PATCH', path, { from: 'ferran', confirmed: true })
    expect(answer.text).toContain('eva ha canviat dl 10:15-11:30 L1 de ferran a hug')
    await until('the queue follows', async () => (await house.members()).join() === '3047,3040,007700')
    expect(changedFiles(house.home)).toEqual([weekFile])
    const before = readFileSync(join(original, weekFile), 'utf8').split('\n')
    const after = house.read(weekFile).split('\n')
    const gone = unscored(before).filter((line) => !after.includes(line))
    expect(gone).toEqual([])
    expect(unscored(after).filter((line) => !before.includes(line))).toHaveLength(4)
    const added = namesIn(house.home).filter((name) => !namesIn(original).includes(name))
    expect(added).toHaveLength(1)
    expect(added[0]).toMatch(/^graelles\/backups\/.*-graella-2030-01-07\.yaml$/)
    expect(house.read(added[0] ?? '')).toBe(before.join('\n'))
  })
})

/** The lines of a timetable's file without those of its score. */
function unscored(lines: readonly string[]): string[] {
  const kept: string[] = []
  let isScore = false
  for (const line of lines) {
    if (/^\S/.test(line) && !line.startsWith('- ')) isScore = /^(penalties|cost):/.test(line)
    if (!isScore) kept.push(line)
  }
  return kept
}
