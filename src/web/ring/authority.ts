import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import type { Request } from 'express'

/** May this request tell of a ring? A refusal says whether a secret was missing or something is wrong. */
export type Authority = 'granted' | 'secret-missing' | 'secret-wrong' | 'address-refused'

/**
 * A ring webhook is believed for the secret that it brings (`Authorization: Bearer …` or `X-Tomatic-Secret`), or for
 * the address that it comes from; `X-Forwarded-For` counts for nothing, since anybody can write it.
 */
export function authorityOf(request: Request, secret: string | null, allow: readonly string[]): Authority {
  const brought = secretOf(request)
  if (secret !== null && brought !== null && isSame(brought, secret)) return 'granted'
  if (isAllowed(request.socket.remoteAddress ?? '', allow)) return 'granted'
  if (secret === null) return 'address-refused'
  return brought === null ? 'secret-missing' : 'secret-wrong'
}

function secretOf(request: Request): string | null {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.get('authorization') ?? '')?.[1]
  return bearer?.trim() ?? request.get('x-tomatic-secret') ?? null
}

/** Takes the same time wherever the texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** True for an address of the list, or within a network of it; what is no address matches nothing. */
export function isAllowed(remote: string, allow: readonly string[]): boolean {
  const address = remote.replace(/^::ffff:(?=\d+\.)/i, '')
  const family = familyOf(address)
  if (family === null) return false
  const list = new BlockList()
  for (const entry of allow) addTo(list, entry)
  return list.check(address, family)
}

function addTo(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/')
  const family = familyOf(address)
  if (family === null) return
  if (bits === undefined) list.addAddress(address, family)
  else if (Number(bits) <= (family === 'ipv4' ? 32 : 128)) list.addSubnet(address, Number(bits), family)
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address)
  return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6'
}
