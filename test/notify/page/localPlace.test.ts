import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localPlace } from '../../../src/notify/page/localPlace.ts'
import { tryPlace } from '../../../src/notify/page/place.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tomatic-pages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a folder of this machine', () => {
  it('takes pages, gives them back and lets them be removed', async () => {
    const open = await localPlace(folder).open()
    await open.write('a.html', 'old')
    await open.write('a.html', 'new')
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('new')
    expect(await open.read('a.html')).toBe('new')
    expect(await open.list()).toEqual(['a.html'])
    await open.remove('a.html')
    await open.remove('a.html')
    expect(await open.read('a.html')).toBeNull()
  })

  it('is tried without leaving anything', async () => {
    await tryPlace(localPlace(folder))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused by name when it is not there', async () => {
    const missing = join(folder, 'nowhere')
    await expect(tryPlace(localPlace(missing))).rejects.toMatchObject({
      code: 'page-folder-unusable',
      params: { folder: missing },
    })
  })
})
