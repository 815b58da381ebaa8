import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../domain/errors.ts'
import type { ConnectRemote, RemoteAccess } from '../domain/ports/remote.ts'
import { createSsh } from '../remote/connect.ts'
import { isFingerprint } from '../remote/hostKeys.ts'
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
