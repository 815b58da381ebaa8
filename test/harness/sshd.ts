import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { RemoteAccess } from '../../src/domain/ports/remote.ts'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

const candidates = ['/usr/sbin/sshd', '/usr/local/sbin/sshd']

/** OpenSSH's server, or null where it is not installed. Suites skip without it, except in CI. */
export const sshdPath: string | null = candidates.find((path) => existsSync(path)) ?? null

export const sshdSuite = 'needs OpenSSH: apt-get install openssh-server'

if (process.env.CI && sshdPath === null)
  throw new Error('tests of SSH need its server: apt-get install openssh-server')

type KeyType = 'ed25519' | 'ecdsa' | 'rsa'

/** A server that lets this user in with one key, in a folder of its own. */
export interface Sshd {
  readonly port: number
  /** A folder for remote files. */
  readonly folder: string
  /** With the right key, and the fingerprint of the host. */
  readonly access: RemoteAccess
  /** Path of a private key that is not let in. */
  readonly strangerKey: string
  /** Fingerprint of a host key, as `ssh-keygen` tells it. */
  fingerprint(type?: KeyType): string
  /** A line that pins a host key, as `ssh-keyscan` prints it. */
  knownHostsLine(type?: KeyType): string
  /** Ends it and all its connections; `start` brings it back at the same port. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Makes other host keys, as a new machine at the same address would have. */
  renewHostKeys(): void
  close(): Promise<void>
}

/** Starts it on a free port of this machine. */
export async function startSshd(): Promise<Sshd> {
  if (sshdPath === null) throw new Error(sshdSuite)
  const path = sshdPath
  const folder = mkdtempSync(join(tmpdir(), 'tomatic-sshd-'))
  const files = join(folder, 'files')
  mkdirSync(files)
  // Only a server that root starts separates its privileges, and wants this folder.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true })
  for (const name of ['user', 'stranger']) makeKey(join(folder, name), 'ed25519')
  makeHostKeys(folder)
  const port = await freePort()
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(folder, 'user.pub')))
  writeFileSync(join(folder, 'sshd_config'), configuration(folder, port))
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    child = spawn(path, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' })
    await until('the SSH server listens', () => answers(port))
  }

  async function stop(): Promise<void> {
    const running = child
    child = null
    if (running?.pid === undefined || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('close', resolve))
    for (const pid of withDescendants(running.pid)) end(pid)
    await ended
  }

  await start()
  return {
    port,
    folder: files,
    strangerKey: join(folder, 'stranger'),
    access: {
      host: '127.0.0.1',
      port,
      user: userInfo().username,
      password: null,
      keyFile: join(folder, 'user'),
      passphrase: null,
      agent: null,
      fingerprint: fingerprintOf(join(folder, 'host_ed25519.pub')),
    },
    fingerprint: (type = 'ed25519') => fingerprintOf(join(folder, `host_${type}.pub`)),
    knownHostsLine(type = 'ed25519') {
      const [algorithm, key] = readFileSync(join(folder, `host_${type}.pub`), 'utf8').split(' ')
      return `[127.0.0.1]:${port} ${algorithm} ${key}\n`
    },
    stop,
    start,
    renewHostKeys() {
      for (const type of keyTypes) rmSync(join(folder, `host_${type}`))
      makeHostKeys(folder)
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const keyTypes: readonly KeyType[] = ['ed25519', 'ecdsa', 'rsa']

function makeHostKeys(folder: string): void {
  for (const type of keyTypes) makeKey(join(folder, `host_${type}`), type)
}

function makeKey(path: string, type: KeyType, passphrase = ''): void {
  rmSync(`${path}.pub`, { force: true })
  execFileSync('ssh-keygen', [
    '-q',
    '-t',
    type,
    ...(type === 'rsa' ? ['-b', '2048'] : []),
    '-N',
    passphrase,
    '-C',
    'test',
    '-f',
    path,
  ])
}

/** Makes a key that only a passphrase opens. */
export function makeLockedKey(path: string, passphrase: string): void {
  makeKey(path, 'ed25519', passphrase)
}

function configuration(folder: string, port: number): string {
  return `Port ${port}
ListenAddress 127.0.0.1
${keyTypes.map((type) => `HostKey ${join(folder, `host_${type}`)}`).join('\n')}
AuthorizedKeysFile ${join(folder, 'authorized_keys')}
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
KbdInteractiveAuthentication no
Subsystem sftp internal-sftp
`
}

function fingerprintOf(path: string): string {
  return execFileSync('ssh-keygen', ['-l', '-f', path], { encoding: 'utf8' }).split(' ')[1] ?? ''
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** The process and those of its connections, which would go on without it. */
function withDescendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return [pid, ...children.filter((text) => text !== '').flatMap((text) => withDescendants(Number(text)))]
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself meanwhile.
  }
}
