import { nameOf } from '../../domain/people/people.ts'
import { isNothing } from '../../operations/people/leftBehind.ts'
import { type RemovePersonOutcome, removePerson } from '../../operations/people/removePerson.ts'
import { anyLines } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { refused, type Session } from '../session.ts'

export const personRemove: OperationCommand = {
  name: 'person remove',
  access: 'write',
  args: [{ name: 'KEY' }],
  options: { clean: {} },
  assumes: anyLines,
  async run(input, session) {
    const clean = input.flag('clean')
    const text = input.argument('KEY')
    const found = personNamed(session, text)
    // What somebody has left who was removed before can be cleaned away by their key.
    const person = typeof found !== 'string' && clean ? text : found
    if (typeof person !== 'string') return person
    const outcome = await removePerson(session.deps, session.actor, person, clean)
    if (outcome.kind === 'unknown-person' && typeof found !== 'string') return found
    if (outcome.kind !== 'removed') return refused(session, outcome)
    return { kind: 'done', lines: linesOf(session, outcome), data: outcome }
  },
}

function linesOf(
  { messages, situation }: Session,
  { person, left, cleaned }: Extract<RemovePersonOutcome, { kind: 'removed' }>,
): string[] {
  const name = nameOf(situation.people, person)
  const removed = messages.terminal.personRemoved(name)
  if (isNothing(left)) return [removed]
  const { terminal } = messages.absences
  const counts = [left.absences, left.forcedTurns, left.cells.length] as const
  if (cleaned) return [removed, terminal.cleaned(name, ...counts)]
  return [removed, terminal.leftBehind(name, ...counts), terminal.cleanHint(person)]
}
