import { nameOf } from '../../domain/people/people.ts'
import { removePerson } from '../../operations/people/setPerson.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const personRemove: OperationCommand = {
  name: 'person remove',
  access: 'write',
  args: [{ name: 'KEY' }],
  options: {},
  async run(input, session) {
    const person = personNamed(session, input.argument('KEY'))
    if (typeof person !== 'string') return person
    const outcome = await removePerson(session.deps, session.actor, person)
    if (outcome.kind !== 'removed') return refused(session, outcome)
    const line = session.messages.terminal.personRemoved(nameOf(session.situation.people, person))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
