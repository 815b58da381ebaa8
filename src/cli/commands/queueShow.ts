import type { Agent } from '../../domain/queue/queue.ts'
import { showQueue } from '../../operations/queue/showQueue.ts'
import type { OperationCommand } from '../command.ts'
import { tableLines } from '../tables.ts'

const fields = [
  'key',
  'extension',
  'name',
  'paused',
  'disconnected',
  'available',
  'ringing',
  'incall',
  'ncalls',
  'secondsInCalls',
  'secondsSinceLastCall',
  'flags',
] as const satisfies readonly (keyof Agent)[]

export const queueShow: OperationCommand = {
  name: 'queue show',
  access: 'read',
  args: [],
  options: {},
  async run(_input, { deps }) {
    const { queue, at, agents } = await showQueue(deps)
    const rows = agents.map(({ agent }) => fields.map((field) => agent[field]))
    const data = {
      queue,
      at,
      agents: agents.map(({ agent, status, pause }) => ({ ...agent, status, pause })),
    }
    return { kind: 'done', lines: tableLines(fields, rows), data }
  },
}
