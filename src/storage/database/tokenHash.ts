import { createHash } from 'node:crypto'

/** What is kept of a secret token: who reads the database learns no token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
