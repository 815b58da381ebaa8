import { changeForcedLines } from '../../operations/forcedTurns/changeForcedLines.ts'
import type { Answer } from '../answer.ts'
import { anyLines } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { refused, type Session } from '../session.ts'

export const forcedAddLine: OperationCommand = {
  name: 'forced add-line',
  access: 'write',
  args: [],
  options: {},
  assumes: anyLines,
  run: (_input, session) => change(session, 'add'),
}

export const forcedRemoveLine: OperationCommand = {
  name: 'forced remove-line',
  access: 'write',
  args: [],
  options: {},
  assumes: anyLines,
  run: (_input, session) => change(session, 'remove'),
}

async function change(session: Session, what: 'add' | 'remove'): Promise<Answer> {
  const outcome = await changeForcedLines(session.deps, session.actor, what)
  if (outcome.kind !== 'lines') return refused(session, outcome)
  const line = session.messages.absences.terminal.forcedLines(outcome.lines.join(', '))
  return { kind: 'done', lines: [line], data: outcome }
}
