import { nameOf } from '../../domain/people/people.ts'
import { resumeAgent } from '../../operations/queue/resumeAgent.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const queueResume: OperationCommand = {
  name: 'queue resume',
  access: 'write',
  args: [{ name: 'PERSON' }],
  options: {},
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const outcome = await resumeAgent(session.deps, session.actor, { person })
    if (outcome.kind !== 'resumed') return refused(session, outcome)
    const line = session.messages.terminal.resumed(nameOf(session.situation.people, person))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
