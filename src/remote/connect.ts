import { readFile } from 'node:fs/promises'
import type { Client, ConnectConfig, ServerHostKeyAlgorithm } from 'ssh2'
import { DomainError, isDomainError } from '../domain/errors.ts'
import type { ConnectRemote, RemoteAccess, RemoteMachine } from '../domain/ports/remote.ts'
import { algorithmOf, fingerprintOf, judgeHostKey, knownHostsLine, pinnedAlgorithms } from './hostKeys.ts'
import { createMachine } from './machine.ts'

export interface SshOptions {
  /** The text of the `known_hosts` that counts; empty where there is none. */
  readonly knownHosts: () => Promise<string>
  /** How long entering may take, and each thing that is asked then. */
  readonly connectTimeoutMs?: number
  readonly operationTimeoutMs?: number
}

/** Machines are entered with OpenSSH's protocol; the library is loaded when the first one is. */
export function createSsh(options: SshOptions): ConnectRemote {
  return async (access) => {
    const knownHosts = access.fingerprint === null ? await options.knownHosts() : ''
    const credentials = await credentialsOf(access)
    const { default: ssh2 } = await import('ssh2')
    const client = new ssh2.Client()
    return enter(client, access, {
      knownHosts,
      config: { ...credentials, readyTimeout: options.connectTimeoutMs ?? 10_000 },
      operationTimeoutMs: options.operationTimeoutMs ?? 30_000,
    })
  }
}

async function credentialsOf(access: RemoteAccess): Promise<ConnectConfig> {
  const { password, keyFile, passphrase, agent } = access
  return {
    ...(agent !== null && { agent }),
    ...(password !== null && { password, tryKeyboard: true }),
    ...(keyFile !== null && { privateKey: await keyText(keyFile) }),
    ...(passphrase !== null && { passphrase }),
  }
}

async function keyText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new DomainError('remote-key-unreadable', { file }, { cause })
  }
}

function enter(
  client: Client,
  access: RemoteAccess,
  entry: {
    readonly knownHosts: string
    readonly config: ConnectConfig
    readonly operationTimeoutMs: number
  },
): Promise<RemoteMachine> {
  const { host, port, user, password, keyFile } = access
  return new Promise((resolve, reject) => {
    let distrust: DomainError | null = null
    client.on('ready', () => resolve(createMachine(client, host, port, entry.operationTimeoutMs)))
    // Stays for as long as the client lives: what breaks later is the fault of whatever is asked then.
    client.on('error', (error) => reject(distrust ?? entryFault(access, error)))
    client.on('close', () => reject(distrust ?? entryFault(access, new Error('the connection was closed'))))
    client.on('keyboard-interactive', (_name, _text, _language, prompts, finish) =>
      finish(prompts.map(() => password ?? '')),
    )
    try {
      client.connect({
        ...entry.config,
        host,
        port,
        username: user,
        keepaliveInterval: 10_000,
        algorithms: { serverHostKey: algorithmsInOrder(pinnedAlgorithms(entry.knownHosts, host, port)) },
        hostVerifier(key: Buffer) {
          distrust = distrustOf(access, entry.knownHosts, key)
          return distrust === null
        },
      })
    } catch (cause) {
      // What the library refuses before it connects is the key: of no known form, or locked.
      reject(new DomainError('remote-key-unreadable', { file: keyFile ?? '' }, { cause }))
    }
  })
}

const algorithms: readonly ServerHostKeyAlgorithm[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
]

/** A host has several keys; it is asked for one of those that are pinned before any other. */
function algorithmsInOrder(pinned: readonly string[]): ServerHostKeyAlgorithm[] {
  const isPinned = (name: string) => pinned.includes(name.startsWith('rsa-') ? 'ssh-rsa' : name)
  return [...algorithms.filter(isPinned), ...algorithms.filter((name) => !isPinned(name))]
}

/** Why the host is not believed to be who it says; null when it is. */
function distrustOf(access: RemoteAccess, knownHosts: string, key: Buffer): DomainError | null {
  const { host, port } = access
  const fingerprint = fingerprintOf(key)
  const line = knownHostsLine(host, port, key)
  const shown = { host, port, fingerprint, algorithm: algorithmOf(key), line }
  if (access.fingerprint !== null) {
    if (access.fingerprint === fingerprint) return null
    return new DomainError('remote-host-changed', { ...shown, pinned: access.fingerprint })
  }
  const verdict = judgeHostKey(knownHosts, host, port, key)
  if (verdict.kind === 'known') return null
  if (verdict.kind === 'unknown') return new DomainError('remote-host-unknown', shown)
  return new DomainError('remote-host-changed', { ...shown, pinned: verdict.pinned })
}

function entryFault({ host, port, user }: RemoteAccess, cause: Error): DomainError {
  if (isDomainError(cause)) return cause
  const level = 'level' in cause ? cause.level : null
  if (level === 'client-authentication') return new DomainError('remote-denied', { host, user }, { cause })
  const code = 'code' in cause ? String(cause.code) : cause.message
  return new DomainError('remote-unreachable', { host, port, reason: code }, { cause })
}
