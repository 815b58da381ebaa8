import { addAgent } from '../../operations/queue/addAgent.ts'
import { type Command, ready, withoutMore } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { refusalReply } from '../replies/refusal.ts'

/** Puts oneself in the queue. */
export const command: Command = {
  name: 'join',
  rank: 8,
  texts: (messages) => messages.commands.join,
  prepare: (text) =>
    withoutMore(
      text,
      ready(async (call) => {
        const outcome = await addAgent(call.deps, call.actor, { person: call.person })
        if (outcome.kind !== 'added') return refusalReply(call, outcome)
        return factAndQueue(call, call.reader.messages.commands.join.done)
      }),
    ),
}
