import { randomBytes, randomUUID } from 'node:crypto'

/** A new unique id. */
export function newId(): string {
  return randomUUID()
}

/** A new unguessable token of 256 bits, fit for addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
