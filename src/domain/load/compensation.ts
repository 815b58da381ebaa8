import { plus } from '../credit/decimals.ts'
import { type Balance, byCredit, type Limits, type LoadChange, type TieOrder } from './balance.ts'

/**
 * Lets debtors take turns from creditors while that brings their credits nearer to nothing (facts §5.5). Changes
 * `balance`, whose sum of turns and sum of credits stay, and tells each exchange. Debtors and creditors are paired by
 * rank, so that one who cannot exchange blocks the partner, unless `pairAroundBlocked` (§9 row 43).
 */
export function compensate(
  balance: Balance,
  limits: Limits,
  ties: TieOrder,
  pairAroundBlocked: boolean,
): LoadChange[] {
  const changes: LoadChange[] = []
  let hasChanged = true
  while (hasChanged) {
    hasChanged = false
    const debtors = ranked(balance, 1, ties)
    const creditors = ranked(balance, -1, ties)
    for (const debtor of debtors) {
      const creditor = pairAroundBlocked
        ? creditors.find((each) => canExchange(balance, limits, debtor, each))
        : creditors[0]
      if (creditor === undefined) continue
      if (canExchange(balance, limits, debtor, creditor)) {
        move(balance, debtor, 1)
        move(balance, creditor, -1)
        changes.push({ kind: 'exchange', debtor, creditor })
        hasChanged = true
      }
      creditors.splice(creditors.indexOf(creditor), 1)
    }
  }
  return changes
}

/** Debtors for 1, the deepest first; creditors for −1, the highest first. */
function ranked({ turns, credits }: Balance, direction: 1 | -1, ties: TieOrder): string[] {
  const concerned = [...turns.keys()].filter((person) => (credits.get(person) ?? 0) * direction < 0)
  return byCredit(concerned, credits, direction, ties)
}

function canExchange({ turns, credits }: Balance, limits: Limits, debtor: string, creditor: string): boolean {
  if ((turns.get(creditor) ?? 0) <= (limits.floors.get(creditor) ?? 0)) return false
  if ((turns.get(debtor) ?? 0) >= (limits.ceilings.get(debtor) ?? 0)) return false
  const debt = credits.get(debtor) ?? 0
  const credit = credits.get(creditor) ?? 0
  return plus(Math.abs(plus(debt, 1)), Math.abs(plus(credit, -1))) < plus(Math.abs(debt), Math.abs(credit))
}

function move({ turns, credits }: Balance, person: string, step: 1 | -1): void {
  turns.set(person, (turns.get(person) ?? 0) + step)
  credits.set(person, plus(credits.get(person) ?? 0, step))
}
