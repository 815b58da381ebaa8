import { fold } from '../../domain/people/findPerson.ts'
import { nextCovers } from '../../operations/ledger/nextCovers.ts'
import { rankLedgers, showLedger } from '../../operations/ledger/showLedger.ts'
import { personOrSelf } from '../arguments/personOrSelf.ts'
import { everybodyWords } from '../arguments/vocabulary.ts'
import { type Call, type Command, ready } from '../command.ts'
import { ledgerMessage, rankingMessage } from '../replies/credit.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, show } from '../reply.ts'

/** What somebody did and owes, or for coordinators everybody and who should cover next. */
export const command: Command = {
  name: 'credit',
  rank: 13,
  texts: (messages) => messages.credit.command,
  prepare(text, context) {
    if (everybodyWords.has(fold(text.trim()))) return ready(rankingReply)
    return personOrSelf(text, context, ledgerReply)
  },
}

async function ledgerReply(call: Call, person: string): Promise<Reply> {
  const shown = await showLedger(call.deps, call.actor, person)
  if (shown.kind !== 'ledger') return refusalReply(call, shown)
  return show(ledgerMessage(call, shown))
}

async function rankingReply(call: Call): Promise<Reply> {
  const ranking = await rankLedgers(call.deps, call.actor)
  if (ranking.kind !== 'ranking') return refusalReply(call, ranking)
  const balances = new Map(ranking.persons.map(({ person, balance }) => [person, balance]))
  return show(rankingMessage(call, ranking, await nextCovers(call.deps, balances)))
}
