import { nameOf } from '../../domain/people/people.ts'
import { type Block, context, section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold } from '../../notify/slack/text.ts'
import { callsOfPerson } from '../../operations/calls/readCalls.ts'
import { personOrSelf } from '../arguments/personOrSelf.ts'
import type { Command } from '../command.ts'
import { callRow } from '../replies/calls.ts'
import { refusalReply } from '../replies/refusal.ts'
import { show } from '../reply.ts'

/** More would be too long to look through. */
const mostShown = 20

/** The calls of today, mine or of somebody, the last first, each with its button to note it. */
export const command: Command = {
  name: 'calls',
  rank: 14,
  texts: (messages) => messages.calls.today,
  prepare: (text, given) =>
    personOrSelf(text, given, async (call, person) => {
      const { reader } = call
      const { today } = reader.messages.calls
      const outcome = await callsOfPerson(call.deps, call.actor, person)
      if (outcome.kind !== 'calls') return refusalReply(call, outcome)
      const { calls } = outcome
      const isMine = person === reader.person
      const name = nameOf(reader.people, person)
      if (calls.length === 0) {
        const none = isMine ? today.none : today.noneOf(name)
        return show(message(none, [section(none)]))
      }
      const { value: categories } = await call.deps.stores.files.callCategories()
      const fact = isMine ? today.mine(calls.length) : today.of(name, calls.length)
      const latest = calls.toReversed().slice(0, mostShown)
      const blocks: Block[] = [section(bold(fact)), ...latest.map((one) => callRow(reader, one, categories))]
      if (calls.length > mostShown) blocks.push(context(today.more(calls.length - mostShown)))
      return show(message(fact, blocks))
    }),
}
