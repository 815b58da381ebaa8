import * as z from 'zod'
import type { AuditLine } from '../../src/domain/ports/stores.ts'

/** What became of a change that was asked for; `unknown` when the answer never came. */
export type Fate = 'acknowledged' | 'refused' | 'unknown' | 'fault'

/** A change as the audit tells it. */
export interface Change {
  readonly who: string
  readonly verb: string
  readonly subject: string
  /** What tells it from other changes of the same thing: the reason of a pause, the new content of a cell. */
  readonly mark: string
}

/** Keeps what was asked for and what became of it. */
export interface Ledger {
  note(change: Change, fate: Fate): void
  count(fate: Fate): number
  /** Changes that the audit has fewer times than acknowledged, or more often than it may have. */
  compare(lines: readonly AuditLine[]): { readonly lost: string[]; readonly unasked: string[] }
}

export function createLedger(): Ledger {
  const fates: Record<Fate, number> = { acknowledged: 0, refused: 0, unknown: 0, fault: 0 }
  const acknowledged = new Map<string, number>()
  const possible = new Map<string, number>()

  return {
    note(change, fate) {
      fates[fate] += 1
      const key = keyOf(change)
      if (fate === 'acknowledged') add(acknowledged, key)
      if (fate !== 'refused') add(possible, key)
    },
    count: (fate) => fates[fate],
    compare(lines) {
      const found = new Map<string, number>()
      for (const line of lines) if (line.door !== 'clock') add(found, keyOf(changeOf(line)))
      return {
        lost: [...acknowledged].filter(([key, times]) => (found.get(key) ?? 0) < times).map(([key]) => key),
        unasked: [...found].filter(([key, times]) => (possible.get(key) ?? 0) < times).map(([key]) => key),
      }
    },
  }
}

function keyOf({ who, verb, subject, mark }: Change): string {
  return [who, verb, subject, mark].join(' | ')
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const PauseTold = z.object({ reason: z.string() })

/** The change that a line of the audit tells. */
export function changeOf(line: AuditLine): Change {
  const { who, verb, subject, after } = line
  if (verb === 'pauseAgent') return { who, verb, subject, mark: PauseTold.parse(JSON.parse(after)).reason }
  return { who, verb, subject, mark: verb === 'editSlot' ? after : '' }
}
