import { nameOf } from '../../domain/people/people.ts'
import { addAgent } from '../../operations/queue/addAgent.ts'
import { onePerson } from '../arguments/personOrSelf.ts'
import type { Command } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { refusalReply } from '../replies/refusal.ts'

/** Puts somebody in the queue. */
export const command: Command = {
  name: 'add',
  rank: 10,
  texts: (messages) => messages.commands.add,
  prepare: (text, context) =>
    onePerson(text, context, async (call, person) => {
      const outcome = await addAgent(call.deps, call.actor, { person })
      if (outcome.kind !== 'added') return refusalReply(call, outcome)
      return factAndQueue(call, call.reader.messages.commands.add.done(nameOf(call.reader.people, person)))
    }),
}
