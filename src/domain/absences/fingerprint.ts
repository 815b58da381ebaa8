import { shortHash } from '../fingerprint.ts'
import type { Absence } from './absence.ts'
import { formatTurns } from './turns.ts'

/** A few letters that stand for what a line says, so that a button of an old list never removes another line. */
export function fingerprintOf({ person, required, weekday, date, slots, reason }: Absence): string {
  return shortHash([person, required, weekday, date, formatTurns(slots), reason].join('\n'))
}
