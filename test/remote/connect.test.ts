import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RemoteAccess, RemoteMachine } from '../../src/domain/ports/remote.ts'
import { createSsh } from '../../src/remote/connect.ts'
import { makeLockedKey, type Sshd, sshdPath, sshdSuite, startSshd } from '../harness/sshd.ts'

describe.skipIf(sshdPath === null)(`entering a machine (${sshdSuite})`, () => {
  let sshd: Sshd
  let folder: string
  const entered: RemoteMachine[] = []

  beforeAll(async () => {
    sshd = await startSshd()
    folder = mkdtempSync(join(tmpdir(), 'tomatic-ssh-'))
  })
  afterEach(() => {
    for (const machine of entered.splice(0)) machine.close()
  })
  afterAll(async () => {
    await sshd.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function enter(changes: Partial<RemoteAccess> = {}, knownHosts = ''): Promise<RemoteMachine> {
    const machine = await createSsh({ knownHosts: async () => knownHosts, connectTimeoutMs: 5000 })({
      ...sshd.access,
      ...changes,
    })
    entered.push(machine)
    return machine
  }

  it('runs a command there, with what it says and how it ends', async () => {
    const machine = await enter()
    expect(await machine.run('echo "gràcies"; echo trouble >&2; exit 3')).toEqual({
      stdout: 'gràcies\n',
      stderr: 'trouble\n',
      exitCode: 3,
    })
  })

  it('believes the host whose fingerprint is configured, and no other', async () => {
    expect((await (await enter()).run('true')).exitCode).toBe(0)
    const pinned = `SHA256:${'A'.repeat(43)}`
    await expect(enter({ fingerprint: pinned })).rejects.toMatchObject({
      code: 'remote-host-changed',
      params: { pinned, fingerprint: sshd.fingerprint() },
    })
  })

  it.each(['ed25519', 'ecdsa', 'rsa'] as const)(
    'believes the host whose %s key is in known_hosts',
    async (type) => {
      const machine = await enter({ fingerprint: null }, sshd.knownHostsLine(type))
      expect((await machine.run('true')).exitCode).toBe(0)
    },
  )

  it('believes a host whose name is hashed in known_hosts', async () => {
    const file = join(folder, 'hashed')
    writeFileSync(file, sshd.knownHostsLine())
    execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' })
    const hashed = readFileSync(file, 'utf8')
    expect(hashed).not.toContain('127.0.0.1')
    expect((await (await enter({ fingerprint: null }, hashed)).run('true')).exitCode).toBe(0)
  })

  it('refuses a host that nobody has pinned, telling its fingerprint (facts §9 row 26)', async () => {
    await expect(enter({ fingerprint: null }, 'other.example.org ssh-ed25519 AAAA\n')).rejects.toMatchObject({
      code: 'remote-host-unknown',
      params: { host: '127.0.0.1', fingerprint: sshd.fingerprint(), algorithm: 'ssh-ed25519' },
    })
  })

  it('refuses a host whose key is another one than before', async () => {
    const before = sshd.knownHostsLine()
    const old = sshd.fingerprint()
    await sshd.stop()
    sshd.renewHostKeys()
    await sshd.start()
    await expect(enter({ fingerprint: null }, before)).rejects.toMatchObject({
      code: 'remote-host-changed',
      params: { pinned: old, fingerprint: sshd.fingerprint() },
    })
    expect((await (await enter({ fingerprint: sshd.fingerprint() })).run('true')).exitCode).toBe(0)
  })

  it('refuses a host whose key is revoked', async () => {
    const line = sshd.knownHostsLine()
    await expect(enter({ fingerprint: null }, `${line}@revoked ${line}`)).rejects.toMatchObject({
      code: 'remote-host-changed',
    })
  })

  it('says that the user is not let in', async () => {
    const fingerprint = sshd.fingerprint()
    await expect(enter({ fingerprint, keyFile: sshd.strangerKey })).rejects.toMatchObject({
      code: 'remote-denied',
      params: { user: sshd.access.user },
    })
    await expect(enter({ fingerprint, keyFile: null, password: 'guess' })).rejects.toMatchObject({
      code: 'remote-denied',
    })
  })

  it('says that a key cannot be read: missing, locked, or none', async () => {
    const fingerprint = sshd.fingerprint()
    const locked = join(folder, 'locked')
    makeLockedKey(locked, 'open sesame')
    writeFileSync(join(folder, 'text'), 'no key')
    for (const keyFile of [join(folder, 'nowhere'), locked, join(folder, 'text')]) {
      await expect(enter({ fingerprint, keyFile })).rejects.toMatchObject({
        code: 'remote-key-unreadable',
        params: { file: keyFile },
      })
    }
    await expect(enter({ fingerprint, keyFile: locked, passphrase: 'open sesame' })).rejects.toMatchObject({
      code: 'remote-denied',
    })
  })

  it('says that nobody answers, and does not wait for one who never does', async () => {
    await expect(enter({ port: 1 })).rejects.toMatchObject({ code: 'remote-unreachable' })
    const silent = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = address !== null && typeof address !== 'string' ? address.port : 0
    const connect = createSsh({ knownHosts: async () => '', connectTimeoutMs: 50 })
    await expect(connect({ ...sshd.access, port })).rejects.toMatchObject({ code: 'remote-unreachable' })
    silent.close()
  })

  it('gives up a command that takes too long, and says that the machine is out of reach from then on', async () => {
    const connect = createSsh({ knownHosts: async () => '', operationTimeoutMs: 100 })
    const machine = await connect({ ...sshd.access, fingerprint: sshd.fingerprint() })
    entered.push(machine)
    await expect(machine.run('sleep 30')).rejects.toMatchObject({ code: 'remote-unreachable' })
    await expect(machine.list('/')).rejects.toMatchObject({ code: 'remote-unreachable' })
  })

  it('says that the machine is out of reach when it goes away', async () => {
    const machine = await enter({ fingerprint: sshd.fingerprint() })
    const running = machine.run('sleep 30')
    const refused = expect(running).rejects.toMatchObject({ code: 'remote-unreachable' })
    await sshd.stop()
    await refused
    await expect(machine.read('/etc/hostname')).rejects.toMatchObject({ code: 'remote-unreachable' })
    await sshd.start()
  })
})
