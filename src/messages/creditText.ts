import type { CoverCandidate } from '../domain/ledger/nextCover.ts'
import type { Catalogue } from './catalogue.ts'
import { plainTurns } from './turnsText.ts'

type Messages = Pick<Catalogue, 'credit' | 'times'>

/** `2.4 turns`, without the sign. */
export function turnsText({ credit, times }: Messages, turns: number): string {
  const amount = Math.abs(turns)
  return credit.turns(amount, plainTurns(times, amount))
}

/** The balance as a sentence; `name` null speaks to the person. */
export function balanceText(messages: Messages, name: string | null, balance: number): string {
  const { credit } = messages
  const turns = turnsText(messages, balance)
  if (balance === 0) return name === null ? credit.even : credit.evenOf(name)
  if (balance > 0) return name === null ? credit.ahead(turns) : credit.aheadOf(name, turns)
  return name === null ? credit.behind(turns) : credit.behindOf(name, turns)
}

/** Why somebody is asked before others: what is owed, and the turns of that day. */
export function coverReason(messages: Messages, candidate: CoverCandidate): string {
  const { why } = messages.credit
  const turns = turnsText(messages, candidate.balance)
  const owed = candidate.balance < 0 ? why.owes(turns) : candidate.balance > 0 ? why.ahead(turns) : why.even
  return `${owed}, ${why.day(candidate.turnsThatDay)}`
}
