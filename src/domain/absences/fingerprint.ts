import type { Absence } from './absence.ts'
import { formatTurns } from './turns.ts'

/** A few letters that stand for what a line says, so that a button of an old list never removes another line. */
export function fingerprintOf({ person, required, weekday, date, slots, reason }: Absence): string {
  const text = [person, required, weekday, date, formatTurns(slots), reason].join('\n')
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
