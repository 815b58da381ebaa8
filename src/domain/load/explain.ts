import type { LoadChange } from './balance.ts'
import type { PersonLoad, ShiftLoad } from './shiftLoad.ts'

/** One step on the way from somebody's ideal load to what they do, for a sentence. Turns. */
export type LoadStep =
  | {
      readonly kind: 'due'
      readonly ideal: number
      readonly workingDays: number
      readonly openDays: number
      readonly proportional: number
    }
  | { readonly kind: 'rounded'; readonly turns: number }
  /** Absences, or the daily maximum alone, leave room for no more. */
  | { readonly kind: 'capped'; readonly turns: number; readonly by: 'absences' | 'daily-maximum' }
  /** Forced turns come first. */
  | { readonly kind: 'forced'; readonly turns: number }
  | { readonly kind: 'covering'; readonly turns: number; readonly why: 'owing' | 'anyone' }
  /** Taken from (+) or given to (−) others, who are named once each. */
  | { readonly kind: 'exchange'; readonly turns: number; readonly others: readonly string[] }

/** Why somebody has the turns they have, in the order in which it came about; null for who has no ideal load. */
export function explainLoad(load: ShiftLoad, person: string): readonly LoadStep[] | null {
  const row = load.people.get(person)
  if (!row) return null
  const { ideal, workingDays, proportional } = row
  const steps: LoadStep[] = [
    { kind: 'due', ideal, workingDays, openDays: load.openDays.length, proportional },
    ...limitSteps(row),
  ]
  for (const why of ['owing', 'anyone'] as const) {
    const turns = coveringTurns(load.changes, person, why)
    if (turns !== 0) steps.push({ kind: 'covering', turns, why })
  }
  const taken = partners(load.changes, person, 'debtor')
  const given = partners(load.changes, person, 'creditor')
  const exchanged = taken.length - given.length
  if (exchanged !== 0) {
    steps.push({ kind: 'exchange', turns: exchanged, others: [...new Set(exchanged > 0 ? taken : given)] })
  }
  return steps
}

function limitSteps(row: PersonLoad): LoadStep[] {
  const { proportional, rounded, ceiling, floor } = row
  const steps: LoadStep[] = []
  if (rounded !== proportional) steps.push({ kind: 'rounded', turns: rounded })
  if (ceiling < rounded) {
    const by = row.capacityWhenFree < rounded ? 'daily-maximum' : 'absences'
    steps.push({ kind: 'capped', turns: ceiling, by })
  }
  if (floor > rounded) steps.push({ kind: 'forced', turns: floor })
  return steps
}

function coveringTurns(changes: readonly LoadChange[], person: string, why: 'owing' | 'anyone'): number {
  let turns = 0
  for (const change of changes) {
    if (change.kind === 'covering' && change.person === person && change.why === why) turns += change.turns
  }
  return turns
}

/** With whom somebody exchanged on that side, in order. */
function partners(changes: readonly LoadChange[], person: string, side: 'debtor' | 'creditor'): string[] {
  const other = side === 'debtor' ? 'creditor' : 'debtor'
  const found: string[] = []
  for (const change of changes) {
    if (change.kind === 'exchange' && change[side] === person) found.push(change[other])
  }
  return found
}
