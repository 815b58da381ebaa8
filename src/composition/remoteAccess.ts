import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { MachineEntry } from '../cli/session.ts'
import { DomainError } from '../domain/errors.ts'
import type { ConnectRemote, RemoteAccess, RemoteMachine } from '../domain/ports/remote.ts'
import { isFingerprint } from '../domain/remote/fingerprint.ts'
import { createSsh } from '../remote/connect.ts'
import { type Environment, secretOf, variableOf } from '../storage/files/formats/secrets.ts'

const defaultPort = 22

/**
 * The machine that the secrets under `prefix` (such as `tomatic.publishStatic`) name: `host`, and where they are set
 * `port`, `user` or `username`, `password`, `key_filename`, `passphrase` and `fingerprint`. Null without host. Throws
 * `DomainError('setting-malformed')`.
 */
export function remoteAccessOf(env: Environment, prefix: string, systemUser: string): RemoteAccess | null {
  const setting = (name: string) => secretOf(env, `${prefix}.${name}`)
  const host = setting('host')
  if (host === null) return null
  return {
    host,
    port: portOf(setting('port'), variableOf(`${prefix}.port`)),
    user: setting('user') ?? setting('username') ?? systemUser,
    password: setting('password'),
    keyFile: setting('key_filename'),
    passphrase: setting('passphrase'),
    agent: env.SSH_AUTH_SOCK || null,
    fingerprint: fingerprintIn(setting('fingerprint'), variableOf(`${prefix}.fingerprint`)),
  }
}

/** Machines are believed that the file `known_hosts` of the home knows, or whose fingerprint is given. */
export function sshOf(home: string): ConnectRemote {
  return createSsh({ knownHosts: () => readFile(join(home, 'known_hosts'), 'utf8').catch(() => '') })
}

/** Enters a machine that somebody named in a terminal at `cwd`, with the user's own keys where none is named. */
export function enterMachine(
  entry: MachineEntry,
  from: { readonly home: string; readonly cwd: string; readonly sshAgent: string | null },
): Promise<RemoteMachine> {
  const { keyFile, password } = entry
  const named = keyFile === null ? null : resolve(from.cwd, keyFile)
  const usesOwnKeys = keyFile === null && password === null
  const agent = usesOwnKeys ? from.sshAgent : null
  return sshOf(from.home)({
    ...entry,
    port: entry.port ?? defaultPort,
    keyFile: usesOwnKeys && agent === null ? ownKey() : named,
    passphrase: null,
    agent,
  })
}

/** The first key of this user, as SSH looks for them; null where there is none. */
function ownKey(): string | null {
  const paths = ['id_ed25519', 'id_ecdsa', 'id_rsa'].map((name) => join(homedir(), '.ssh', name))
  return paths.find((path) => existsSync(path)) ?? null
}

function portOf(text: string | null, variable: string): number {
  if (text === null) return defaultPort
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= 65_535) return port
  throw new DomainError('setting-malformed', { variable, value: text, example: String(defaultPort) })
}

function fingerprintIn(text: string | null, variable: string): string | null {
  if (text === null || isFingerprint(text)) return text
  throw new DomainError('setting-malformed', { variable, value: text, example: 'SHA256:…' })
}
