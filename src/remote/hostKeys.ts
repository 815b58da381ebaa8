import { createHash, createHmac } from 'node:crypto'

/** What `known_hosts` says of a key that a host shows. */
export type HostKeyVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown' }
  /** Other keys of that host are pinned, or this one is revoked. */
  | { readonly kind: 'changed'; readonly pinned: string }

interface PinnedKey {
  readonly algorithm: string
  readonly key: string
  readonly isRevoked: boolean
}

/** `SHA256:` and the hash in base64 without padding, as OpenSSH shows it. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
}

/** Such as `ssh-ed25519`: the first text in the key itself. Empty for what is no key. */
export function algorithmOf(key: Uint8Array): string {
  const bytes = Buffer.from(key)
  if (bytes.length < 4) return ''
  return bytes.toString('latin1', 4, 4 + Math.min(bytes.readUInt32BE(0), 100))
}

/** Judges a key by the text of a `known_hosts` file, in OpenSSH's format, hashed names included. */
export function judgeHostKey(
  knownHosts: string,
  host: string,
  port: number,
  key: Uint8Array,
): HostKeyVerdict {
  const pinned = pinnedKeys(knownHosts, host, port)
  const shown = Buffer.from(key).toString('base64')
  const same = pinned.filter((one) => one.key === shown)
  if (same.some((one) => one.isRevoked)) return { kind: 'changed', pinned: '@revoked' }
  if (same.length > 0) return { kind: 'known' }
  const valid = pinned.filter((one) => !one.isRevoked)
  if (valid.length === 0) return { kind: 'unknown' }
  const texts = valid.map((one) => fingerprintOf(Buffer.from(one.key, 'base64')))
  return { kind: 'changed', pinned: texts.join(', ') }
}

/** The algorithms of the keys that are pinned for a host: it should be asked for one of these. */
export function pinnedAlgorithms(knownHosts: string, host: string, port: number): string[] {
  const pinned = pinnedKeys(knownHosts, host, port).filter((one) => !one.isRevoked)
  return [...new Set(pinned.map((one) => one.algorithm))]
}

/** A line for `known_hosts` that pins a key. */
export function knownHostsLine(host: string, port: number, key: Uint8Array): string {
  return `${hostName(host, port)} ${algorithmOf(key)} ${Buffer.from(key).toString('base64')}`
}

/** Lines that cannot be understood, and certificate authorities, pin nothing. */
function pinnedKeys(knownHosts: string, host: string, port: number): PinnedKey[] {
  const name = hostName(host, port)
  const found: PinnedKey[] = []
  for (const line of knownHosts.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/)
    const marker = words[0]?.startsWith('@') ? words.shift() : undefined
    const [names, algorithm, key] = words
    if (names === undefined || names.startsWith('#') || algorithm === undefined || key === undefined) continue
    if (marker !== undefined && marker !== '@revoked') continue
    if (isNamed(names, name)) found.push({ algorithm, key, isRevoked: marker === '@revoked' })
  }
  return found
}

function hostName(host: string, port: number): string {
  const lower = host.toLowerCase()
  return port === 22 ? lower : `[${lower}]:${port}`
}

function isNamed(names: string, name: string): boolean {
  const [, one, salt, hash] = names.split('|')
  if (one === '1' && salt !== undefined && hash !== undefined) {
    return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash
  }
  let isMatched = false
  for (const pattern of names.toLowerCase().split(',')) {
    const isNegated = pattern.startsWith('!')
    if (!matches(isNegated ? pattern.slice(1) : pattern, name)) continue
    if (isNegated) return false
    isMatched = true
  }
  return isMatched
}

function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(name)
}
