import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RemoteMachine } from '../../src/domain/ports/remote.ts'
import { createSsh } from '../../src/remote/connect.ts'
import { type Sshd, sshdPath, sshdSuite, startSshd } from '../harness/sshd.ts'

describe.skipIf(sshdPath === null)(`files of another machine (${sshdSuite})`, () => {
  let sshd: Sshd
  let machine: RemoteMachine

  beforeAll(async () => {
    sshd = await startSshd()
    machine = await createSsh({ knownHosts: async () => '' })(sshd.access)
  })
  afterAll(async () => {
    machine.close()
    await sshd.close()
  })

  const there = (name: string) => join(sshd.folder, name)

  it('are written so that everybody may read them, and read back', async () => {
    const text = `torn d'atenció · ${'à'.repeat(100_000)}`
    await machine.write(there('page.html'), text)
    expect(readFileSync(there('page.html'), 'utf8')).toBe(text)
    expect(statSync(there('page.html')).mode & 0o777).toBe(0o644)
    expect(Buffer.from(await machine.read(there('page.html'))).toString('utf8')).toBe(text)
  })

  it('are replaced at once: whoever had one open goes on reading the old text', async () => {
    await machine.write(there('swap.html'), 'old')
    const before = statSync(there('swap.html')).ino
    await machine.write(there('swap.html'), 'new')
    expect(statSync(there('swap.html')).ino).not.toBe(before)
    expect(readFileSync(there('swap.html'), 'utf8')).toBe('new')
  })

  it('are listed, with nothing left of what was on its way', async () => {
    mkdirSync(there('list'))
    await machine.write(there('list/b.html'), 'b')
    await machine.write(there('list/a.html'), 'a')
    expect(await machine.list(there('list'))).toEqual(['a.html', 'b.html'])
    expect(readdirSync(there('list')).sort()).toEqual(['a.html', 'b.html'])
  })

  it('are told by kind, size and time', async () => {
    writeFileSync(there('old.txt'), 'four')
    utimesSync(there('old.txt'), 1_900_000_000, 1_900_000_000)
    symlinkSync(there('old.txt'), there('link.txt'))
    const old = { kind: 'file', size: 4, modifiedMs: 1_900_000_000_000 }
    expect(await machine.stat(there('old.txt'))).toEqual(old)
    expect(await machine.stat(there('link.txt'))).toEqual(old)
    expect(await machine.stat(sshd.folder)).toMatchObject({ kind: 'folder' })
    expect(await machine.stat(there('nothing'))).toBeNull()
  })

  it('are removed, also when they are gone already', async () => {
    await machine.write(there('gone.html'), 'x')
    await machine.remove(there('gone.html'))
    await machine.remove(there('gone.html'))
    expect(await machine.stat(there('gone.html'))).toBeNull()
  })

  it('are refused with their path when they are missing, too large or somebody else’s', async () => {
    await expect(machine.read(there('nothing'))).rejects.toMatchObject({
      code: 'remote-no-such-file',
      params: { path: there('nothing') },
    })
    await expect(machine.list(there('nowhere'))).rejects.toMatchObject({ code: 'remote-no-such-file' })
    await expect(machine.write(there('nowhere/a.html'), 'a')).rejects.toMatchObject({
      code: 'remote-no-such-file',
    })
    writeFileSync(there('large'), 'x'.repeat(101))
    await expect(machine.read(there('large'), 100)).rejects.toMatchObject({
      code: 'remote-too-large',
      params: { limit: 100 },
    })
    mkdirSync(there('closed'))
    chmodSync(there('closed'), 0o500)
    const refused = machine.write(there('closed/a.html'), 'a')
    // To root nothing is closed.
    if (process.getuid?.() === 0) await refused
    else await expect(refused).rejects.toMatchObject({ code: 'remote-no-access' })
    chmodSync(there('closed'), 0o700)
  })
})
