import { plus } from '../credit/decimals.ts'
import { type Balance, byCredit, type Limits, type LoadChange, type TieOrder } from './balance.ts'

/**
 * Adds or takes turns one by one until their sum is the full load (facts §5.4), debtors first where turns are missing and
 * creditors first where there are too many; the credit of each moves along. Changes `balance` and tells each change.
 * Turns still missing in the end are nobody's.
 */
export function coverFullLoad(
  balance: Balance,
  limits: Limits,
  fullLoad: number,
  ties: TieOrder,
): LoadChange[] {
  const step = sum(balance.turns) > fullLoad ? -1 : 1
  const changes: LoadChange[] = []
  for (const phase of phases) {
    let hasChanged = true
    while (hasChanged) {
      hasChanged = false
      for (const person of byCredit(balance.turns.keys(), balance.credits, step, ties)) {
        if (sum(balance.turns) === fullLoad) return changes
        const credit = balance.credits.get(person) ?? 0
        if (phase.why === 'owing' && credit * step >= 0) continue
        const turns = balance.turns.get(person) ?? 0
        const floor = phase.keepsFloors ? (limits.floors.get(person) ?? 0) : 0
        if (step > 0 ? turns >= (limits.ceilings.get(person) ?? 0) : turns <= floor) continue
        balance.turns.set(person, turns + step)
        balance.credits.set(person, plus(credit, step))
        changes.push({ kind: 'covering', person, turns: step, why: phase.why })
        hasChanged = true
      }
    }
  }
  return changes
}

/** Forced turns go only when nothing else is left to take. */
const phases = [
  { why: 'owing', keepsFloors: true },
  { why: 'anyone', keepsFloors: true },
  { why: 'anyone', keepsFloors: false },
] as const

/** The sum of all turns. */
export function sum(turns: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of turns.values()) total += count
  return total
}
