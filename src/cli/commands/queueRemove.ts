import { nameOf } from '../../domain/people/people.ts'
import { removeAgent } from '../../operations/queue/removeAgent.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const queueRemove: OperationCommand = {
  name: 'queue remove',
  access: 'write',
  args: [{ name: 'PERSON' }],
  options: { yes: { short: 'y' } },
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const outcome = await removeAgent(session.deps, session.actor, { person, confirmed: input.flag('yes') })
    if (outcome.kind !== 'removed') return refused(session, outcome)
    const line = session.messages.terminal.removed(nameOf(session.situation.people, person))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
