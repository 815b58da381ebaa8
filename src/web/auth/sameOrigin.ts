import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import { DomainError } from '../../domain/errors.ts'
import type { Files } from '../../domain/ports/stores.ts'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site's page asks for. Browsers tell by `Sec-Fetch-Site`, or at least by `Origin`;
 * programmes that send neither carry no cookies of their own accord.
 */
export function refuseOtherOrigins(files: Pick<Files, 'configuration'>): RequestHandler {
  return async (request, _response, next) => {
    if (!safe.has(request.method)) {
      const { value: configuration } = await files.configuration()
      if (!isOwn(request, configuration.baseUrl)) throw new DomainError('other-origin')
    }
    next()
  }
}

function isOwn(request: Request, baseUrl: string | null): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = request.get('origin')
  return origin === undefined || isOwnOrigin(origin, request.get('host') ?? '', baseUrl)
}

/**
 * Ours is the configured address. `Host` alone proves nothing, since a foreign name may be made to point here;
 * only an address in digits or `localhost` cannot be borrowed that way.
 */
export function isOwnOrigin(origin: string, host: string, baseUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (baseUrl !== null && url.origin === new URL(baseUrl).origin) return true
  return isFixed(url.hostname) && url.host === host
}

/**
 * Refuses whoever came by a name that may have been made to point here. For the demo: without sign-in, that page
 * would otherwise be as good as one of ours.
 */
export const refuseBorrowedNames: RequestHandler = (request, _response, next) => {
  const address = `http://${request.get('host') ?? ''}`
  if (!URL.canParse(address) || !isFixed(new URL(address).hostname)) throw new DomainError('other-origin')
  next()
}

function isFixed(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}
