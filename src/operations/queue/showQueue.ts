import type { Temporal } from 'temporal-polyfill'
import type { Shift } from '../../domain/calendar/shift.ts'
import { type Agent, type AgentStatus, type Pause, statusOf } from '../../domain/queue/queue.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

/** An agent as people see it. */
export interface AgentView {
  readonly agent: Agent
  readonly status: AgentStatus
  /** The pause that is on, where it was made through Tomàtic. */
  readonly pause: Pause | null
}

export interface QueueView {
  readonly queue: string
  readonly agents: readonly AgentView[]
  readonly shift: Shift | null
  readonly at: Temporal.Instant
}

/** The queue as the exchange has it now. Throws `pbx-unreachable`. */
export async function showQueue(deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock'>): Promise<QueueView> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const queue = situation.configuration.pbx.queue
  const agents = await deps.pbx.queue(queue)
  const pauses = await deps.stores.pauses.open()
  const views = agents.map((agent) => ({
    agent,
    status: statusOf(agent),
    pause: agent.paused ? (pauses.find((pause) => pause.person === agent.key) ?? null) : null,
  }))
  return { queue, agents: views, shift: situation.shift, at: situation.now }
}
