import { nameOf, personByExtension } from '../../domain/people/people.ts'
import { emulateCall } from '../../operations/calls/emulateCall.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const callEmulate: OperationCommand = {
  name: 'call emulate',
  access: 'write',
  args: [{ name: 'PERSON', optional: true }],
  options: { phone: { value: 'NUMBER' } },
  async run(input, session) {
    const named = input.argument('PERSON')
    const person = named === '' ? null : personNamed(session, named)
    if (person !== null && typeof person !== 'string') return person
    const phone = input.text('phone')
    const outcome = await emulateCall(session.deps, session.actor, { person, phone })
    if (outcome.kind !== 'ringing' && outcome.kind !== 'waiting') return refused(session, outcome)
    const { people } = session.situation
    const words = session.messages.calls.ring
    const owner = outcome.kind === 'ringing' ? personByExtension(people, outcome.extension) : null
    const line =
      outcome.kind === 'waiting'
        ? words.waiting
        : words.ringing(owner === null ? outcome.extension : nameOf(people, owner))
    return { kind: 'done', lines: [line], data: outcome }
  },
}
