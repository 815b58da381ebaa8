import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Returns an id like Slack's that is new each time, also across restarts. */
export function freshId(prefix: string, length = 10): string {
  return prefix + letters(randomBytes(length))
}

/** Returns the id of something that keeps its id from one start to the next. */
export function stableId(prefix: string, seed: string): string {
  return prefix + letters(createHash('sha256').update(seed).digest().subarray(0, 9))
}

function letters(bytes: Buffer): string {
  let text = ''
  for (const byte of bytes) text += alphabet[byte % alphabet.length] ?? '0'
  return text
}
