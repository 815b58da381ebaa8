import { nameOf } from '../../domain/people/people.ts'
import { resumeAgent } from '../../operations/queue/resumeAgent.ts'
import { personOrSelf } from '../arguments/personOrSelf.ts'
import type { Command } from '../command.ts'
import { factAndQueue } from '../replies/queue.ts'
import { refusalReply } from '../replies/refusal.ts'

/** Ends a pause. */
export const command: Command = {
  name: 'resume',
  rank: 7,
  texts: (messages) => messages.commands.resume,
  prepare: (text, context) =>
    personOrSelf(text, context, async (call, person) => {
      const outcome = await resumeAgent(call.deps, call.actor, { person })
      if (outcome.kind !== 'resumed') return refusalReply(call, outcome)
      const { resume } = call.reader.messages.commands
      const isSelf = person === call.person
      return factAndQueue(call, isSelf ? resume.you : resume.them(nameOf(call.reader.people, person)))
    }),
}
