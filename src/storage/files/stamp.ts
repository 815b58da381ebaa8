import type { BigIntStats } from 'node:fs'

/** Coarsest step in which a file system tells times; what is younger may change without showing it. */
const settledAfterMs = 2000

/** What the system says of a file or folder; another when it was written, also when its time was set back. */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}

/** True when the next change is sure to have another stamp. */
export function isSettledAt(nowMs: number, { ctimeMs }: BigIntStats): boolean {
  return nowMs - Number(ctimeMs) > settledAfterMs
}
