import type { Agent } from './queue.ts'

/** True for an agent who takes calls: neither paused nor without phone. */
export function isAttending(agent: Pick<Agent, 'paused' | 'disconnected'>): boolean {
  return !agent.paused && !agent.disconnected
}

/** True when nobody else in the queue would take calls once this agent paused or left. */
export function isLastAttending(
  agents: readonly Pick<Agent, 'extension' | 'paused' | 'disconnected'>[],
  extension: string,
): boolean {
  const self = agents.find((agent) => agent.extension === extension)
  if (!self || !isAttending(self)) return false
  return !agents.some((agent) => agent.extension !== extension && isAttending(agent))
}
