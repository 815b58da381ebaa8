import { showQueue } from '../../operations/queue/showQueue.ts'
import { type Command, ready, withoutMore } from '../command.ts'
import { queueFact, queueMessage } from '../replies/queue.ts'
import { show } from '../reply.ts'

/** The queue: each agent's state, and what I can do. */
export const command: Command = {
  name: 'queue',
  rank: 2,
  texts: (messages) => messages.commands.queue,
  prepare: (text) =>
    withoutMore(
      text,
      ready(async (call) => {
        const view = await showQueue(call.deps)
        return show(queueMessage(call, queueFact(call.reader, view), view))
      }),
    ),
}
