import { nameOf } from '../../domain/people/people.ts'
import { addAgent } from '../../operations/queue/addAgent.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const queueAdd: OperationCommand = {
  name: 'queue add',
  access: 'write',
  args: [{ name: 'PERSON' }],
  options: {},
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const outcome = await addAgent(session.deps, session.actor, { person })
    if (outcome.kind !== 'added') return refused(session, outcome)
    const line = session.messages.terminal.added(nameOf(session.situation.people, person))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
