import { removeAgent } from '../../operations/queue/removeAgent.ts'
import { type Command, ready, withoutMore } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { refusalReply } from '../replies/refusal.ts'

/** Takes oneself out of the queue. */
export const command: Command = {
  name: 'leave',
  rank: 9,
  texts: (messages) => messages.commands.leave,
  prepare: (text) =>
    withoutMore(
      text,
      ready(async (call) => {
        const { person, confirmed } = call
        const outcome = await removeAgent(call.deps, call.actor, { person, confirmed })
        if (outcome.kind !== 'removed') return refusalReply(call, outcome)
        return factAndQueue(call, call.reader.messages.commands.leave.done)
      }),
    ),
}
