import { chmod, mkdir, rename, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../../src/storage/disk.ts'
import { hashOf } from '../../../src/storage/files/documents.ts'
import { createFileDocuments, type FileDocuments } from '../../../src/storage/files/fileDocuments.ts'
import { createPlaces } from '../../../src/storage/files/places.ts'
import { runs } from '../../harness/campaign.ts'
import { type TemporaryHome, temporaryHome } from '../temporaryHome.ts'

function documentsOf(home: TemporaryHome, atStep: (step: string) => void = () => {}): FileDocuments {
  return createFileDocuments(createPlaces(home.path), createDisk(atStep), Date.now)
}

describe('documents in files', () => {
  let home: TemporaryHome
  let documents: FileDocuments
  beforeEach(async () => {
    home = await temporaryHome()
    documents = documentsOf(home)
  })
  afterEach(() => home.remove())

  it('takes a missing file or folder for nothing', async () => {
    expect(await documents.read('persons.yaml')).toBeNull()
    expect(await documents.read('graelles/graella-2030-01-07.yaml')).toBeNull()
    expect(await documents.hash('persons.yaml')).toBeNull()
    expect(await documents.list('graelles')).toEqual([])
  })

  it('makes the folder that a new document needs', async () => {
    await documents.replace('graelles/backups/one.yaml', 'a', null)
    expect(await documents.list('graelles/backups')).toEqual(['one.yaml'])
  })

  it('replaces only what is as expected', async () => {
    const first = await documents.replace('persons.yaml', 'one', null)
    expect(await documents.read('persons.yaml')).toMatchObject({ text: 'one', hash: first })
    for (const hash of [null, hashOf('other')]) {
      await expect(documents.replace('persons.yaml', 'two', hash)).rejects.toMatchObject({
        code: 'file-changed',
        params: { file: 'persons.yaml' },
      })
    }
    await documents.replace('persons.yaml', 'two', first)
    expect(await home.read('persons.yaml')).toBe('two')
    expect(await home.names('')).toEqual(['config.yaml', 'persons.yaml'])
  })

  it('sees an edit of the same length made at once, even with its time set back', async () => {
    await home.write('persons.yaml', 'one')
    const path = join(home.path, 'persons.yaml')
    const { atime, mtime } = await stat(path)
    expect((await documents.read('persons.yaml'))?.text).toBe('one')
    for (let edit = 0; edit < 50; edit += 1) {
      const text = `t${String(edit).padStart(2, '0')}`
      await writeFile(path, text)
      await utimes(path, atime, mtime)
      expect((await documents.read('persons.yaml'))?.text).toBe(text)
    }
  })

  it('sees another file put in its place', async () => {
    await home.write('persons.yaml', 'one')
    await documents.read('persons.yaml')
    await home.write('other', 'two')
    await rename(join(home.path, 'other'), join(home.path, 'persons.yaml'))
    expect((await documents.read('persons.yaml'))?.text).toBe('two')
  })

  it('reads a file that did not change for long only once', async () => {
    await home.write('persons.yaml', 'one')
    const later = createFileDocuments(
      createPlaces(home.path),
      createDisk(() => {}),
      () => Date.now() + 60_000,
    )
    const first = await later.read('persons.yaml')
    expect(await later.read('persons.yaml')).toBe(first)
  })

  it.each([
    '',
    '.',
    '..',
    '../x',
    '/etc/passwd',
    'a//b',
    'a/../b',
    '.hidden',
    'a\\b',
    'a\0',
    'graelles/',
    './a',
  ])('refuses the name %j', async (name) => {
    await expect(documents.read(name)).rejects.toMatchObject({ code: 'bad-document-name' })
    await expect(documents.replace(name, 'x', null)).rejects.toMatchObject({ code: 'bad-document-name' })
  })

  it('gives back any text as it was put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const before = await documents.hash('persons.yaml')
        await documents.replace('persons.yaml', text, before)
        expect((await documents.read('persons.yaml'))?.text).toBe(text)
      }),
      runs({ short: 10, full: 500 }),
    )
  })

  it('keeps a byte order mark and line ends', async () => {
    await home.write('persons.yaml', '\uFEFFnames:\r\n')
    expect((await documents.read('persons.yaml'))?.text).toBe('\uFEFFnames:\r\n')
  })

  it('names the place of bytes that are no text', async () => {
    await home.write('persons.yaml', Buffer.from('names:\n  alba: Andr\xe9\n', 'latin1'))
    await expect(documents.read('persons.yaml')).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file: 'persons.yaml', line: 2, column: 13, expected: 'text' },
    })
    expect(await documents.hash('persons.yaml')).not.toBeNull()
  })

  it('keeps the permissions of the file it replaces', async () => {
    await home.write('persons.yaml', 'one')
    await chmod(join(home.path, 'persons.yaml'), 0o664)
    await documents.replace('persons.yaml', 'two', hashOf('one'))
    expect((await stat(join(home.path, 'persons.yaml'))).mode & 0o777).toBe(0o664)
  })

  it('writes through a symbolic link, and tidies beside its target', async () => {
    await mkdir(join(home.path, 'elsewhere'))
    await home.write('elsewhere/people', 'one')
    await symlink(join(home.path, 'elsewhere/people'), join(home.path, 'persons.yaml'))
    await documents.replace('persons.yaml', 'two', hashOf('one'))
    expect(await home.read('elsewhere/people')).toBe('two')
    await documents.stage('persons.yaml', '7', 'three')
    await documents.discardAll()
    expect(await home.names('elsewhere')).toEqual(['people'])
  })

  it('deletes what a crash has left on its way, and nothing else', async () => {
    await home.write('graelles/.graella-2030-01-07.yaml.3.staged', 'x')
    await home.write('.persons.yaml.direct.staged', 'x')
    await home.write('.gitignore', 'x')
    await documents.discardAll()
    expect(await home.names('graelles')).toEqual([])
    expect(await home.names('')).toEqual(['.gitignore', 'config.yaml', 'graelles'])
  })

  it.each(['ENOSPC', 'EROFS', 'EACCES'])(
    'changes nothing when the disk says %s at any step',
    async (code) => {
      await home.write('persons.yaml', 'one')
      const steps: string[] = []
      await documentsOf(home, (step) => steps.push(step)).replace('persons.yaml', 'one', hashOf('one'))
      const renaming = steps.findIndex((step) => step.startsWith('rename'))
      expect(renaming).toBeGreaterThan(3)
      for (let failing = 0; failing <= renaming; failing += 1) {
        let step = 0
        const failingDocuments = documentsOf(home, () => {
          if (step++ === failing) throw Object.assign(new Error(code), { code })
        })
        const replaced = failingDocuments.replace('persons.yaml', 'two', hashOf('one'))
        await expect(replaced).rejects.toMatchObject({
          code: 'disk-failed',
          params: { file: 'persons.yaml' },
        })
        expect(await home.read('persons.yaml')).toBe('one')
        expect(await home.names('')).toEqual(['config.yaml', 'persons.yaml'])
      }
    },
  )
})
