import { createLoginLink } from '../../operations/access/loginLink.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused } from '../session.ts'

export const loginLink: OperationCommand = {
  name: 'login-link',
  access: 'write',
  args: [{ name: 'PERSON' }],
  options: {},
  assumes: anyHours,
  async run(input, session) {
    const person = personNamed(session, input.argument('PERSON'))
    if (typeof person !== 'string') return person
    const { deps, actor, baseUrl, messages } = session
    const outcome = await createLoginLink(deps, actor, { person, baseUrl })
    if (outcome.kind !== 'link') return refused(session, outcome)
    return { kind: 'done', lines: [messages.terminal.loginLink(outcome.minutes), outcome.url], data: outcome }
  },
}
