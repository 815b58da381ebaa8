import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSsh } from '../../src/remote/connect.ts'
import { freePort } from '../harness/freePort.ts'
import { sshdPath, sshdSuite } from '../harness/sshd.ts'

type Way = 'password' | 'keyboard-interactive'

/** OpenSSH asks the system for passwords, which a test has none of: here the library's own server asks. */
describe.skipIf(sshdPath === null)(`a password (${sshdSuite})`, () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tomatic-password-'))
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'host')])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function withServer(way: Way, work: (port: number) => Promise<void>): Promise<void> {
    const server = new ssh2.Server({ hostKeys: [readFileSync(join(folder, 'host'))] }, (client) => {
      client.on('error', () => {})
      client.on('authentication', (attempt) => {
        if (attempt.method === 'password' && way === 'password' && attempt.password === 'open sesame') {
          attempt.accept()
        } else if (attempt.method === 'keyboard-interactive' && way === 'keyboard-interactive') {
          attempt.prompt(['Password: '], (answers) =>
            answers[0] === 'open sesame' ? attempt.accept() : attempt.reject(),
          )
        } else attempt.reject([way])
      })
    })
    const port = await freePort()
    await new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
    try {
      await work(port)
    } finally {
      server.close()
    }
  }

  function enter(port: number, password: string) {
    const fingerprint = execFileSync('ssh-keygen', ['-l', '-f', join(folder, 'host.pub')], {
      encoding: 'utf8',
    })
    return createSsh({ knownHosts: async () => '' })({
      host: '127.0.0.1',
      port,
      user: 'alba',
      password,
      keyFile: null,
      passphrase: null,
      agent: null,
      fingerprint: fingerprint.split(' ')[1] ?? '',
    })
  }

  it.each(['password', 'keyboard-interactive'] as const)(
    'lets in where it is asked for by %s',
    async (way) => {
      await withServer(way, async (port) => {
        const machine = await enter(port, 'open sesame')
        machine.close()
        await expect(enter(port, 'guess')).rejects.toMatchObject({ code: 'remote-denied' })
      })
    },
  )
})
