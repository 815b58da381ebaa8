import { type Command, ready, withoutMore } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { standingFact } from '../replies/standing.ts'

/** What an empty line means: my shift now and next, and the queue. */
export const command: Command = {
  name: 'now',
  rank: 1,
  texts: (messages) => messages.commands.now,
  prepare: (text) =>
    withoutMore(
      text,
      ready(async (call) => factAndQueue(call, await standingFact(call))),
    ),
}
