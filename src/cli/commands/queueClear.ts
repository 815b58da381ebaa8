import { clearQueue } from '../../operations/queue/clearQueue.ts'
import type { OperationCommand } from '../command.ts'
import { refused } from '../session.ts'

export const queueClear: OperationCommand = {
  name: 'queue clear',
  access: 'write',
  args: [],
  options: {},
  async run(_input, session) {
    const outcome = await clearQueue(session.deps, session.actor)
    if (outcome.kind !== 'cleared') return refused(session, outcome)
    return { kind: 'done', lines: [session.messages.terminal.cleared], data: outcome }
  },
}
