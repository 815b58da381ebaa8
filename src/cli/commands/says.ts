import type { Address } from '../../domain/notices.ts'
import { findPerson } from '../../domain/people/findPerson.ts'
import { says as saysOperation } from '../../operations/says.ts'
import type { OperationCommand } from '../command.ts'
import { refused, type Session } from '../session.ts'

export const says: OperationCommand = {
  name: 'says',
  access: 'write',
  args: [
    { name: 'TO', optional: true },
    { name: 'TEXT', rest: true },
  ],
  options: {},
  async run(input, session) {
    const { terminal } = session.messages
    const [first = '', ...rest] = input.positionals
    const address: Address | null = rest.length === 0 ? { to: 'channel' } : addressOf(session, first)
    if (!address) {
      const data = { kind: 'unknown-receiver', receiver: first }
      return { kind: 'refused', text: terminal.unknownReceiver(first), data }
    }
    const text = rest.length === 0 ? first : rest.join(' ')
    const outcome = await saysOperation(session.deps, session.actor, { address, text })
    if (outcome.kind !== 'said') return refused(session, outcome)
    const line = session.isServing ? terminal.said : terminal.saidLater
    return { kind: 'done', lines: [line], data: { ...outcome, address, text } }
  },
}

/** A channel by its role or configured name, or a person; null when it is neither. */
function addressOf(session: Session, text: string): Address | null {
  const { slack } = session.situation.configuration
  const channel = text.replace(/^#/, '')
  if (channel === 'channel' || isNamed(slack.channel, channel)) return { to: 'channel' }
  if (channel === 'coordinators' || isNamed(slack.coordinatorsChannel, channel)) return { to: 'coordinators' }
  if (text.startsWith('#')) return null
  const found = findPerson(session.situation.people, text)
  return found.kind === 'found' ? { to: 'person', person: found.key } : null
}

function isNamed(configured: string | null, channel: string): boolean {
  return configured !== null && configured.replace(/^#/, '') === channel
}
