import { nameOf } from '../../domain/people/people.ts'
import { removeAgent } from '../../operations/queue/removeAgent.ts'
import { onePerson } from '../arguments/personOrSelf.ts'
import type { Command } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { refusalReply } from '../replies/refusal.ts'

/** Takes somebody out of the queue. */
export const command: Command = {
  name: 'remove',
  rank: 11,
  texts: (messages) => messages.commands.remove,
  prepare: (text, context) =>
    onePerson(text, context, async (call, person) => {
      const outcome = await removeAgent(call.deps, call.actor, { person, confirmed: call.confirmed })
      if (outcome.kind !== 'removed') return refusalReply(call, outcome)
      return factAndQueue(call, call.reader.messages.commands.remove.done(nameOf(call.reader.people, person)))
    }),
}
