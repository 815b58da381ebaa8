import type { Notice } from '../../domain/notices.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Agent } from '../../domain/queue/queue.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'

/** What the verbs on one agent of the queue need. */
export type QueueDependencies = Pick<
  Dependencies,
  'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'
>

/** The agent that a verb is about, in the queue as it is while nobody else changes it. */
export interface AgentAtHand {
  readonly situation: Situation
  readonly queue: string
  readonly extension: string
  readonly agents: readonly Agent[]
  /** Null when the person is not in the queue. */
  readonly agent: Agent | null
}

export type AgentRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'without-extension'; readonly person: string }

/**
 * Does something to a person's place in the queue: checks that the actor may and that the person has an extension,
 * then gives the queue as it is, with nobody else changing it meanwhile. What had to wait for its turn counts for the
 * shift in which it is done. Throws `pbx-unreachable`.
 */
export function onAgent<T>(
  deps: QueueDependencies,
  actor: Actor,
  person: string,
  work: (atHand: AgentAtHand) => Promise<T>,
): Promise<T | AgentRefusal> {
  return deps.queueTurn(async () => {
    const situation = await readSituation(deps.stores.files, deps.clock.now())
    // Own state always, somebody else's as the setting says.
    const verb = actor.person === person ? 'changeOwnQueueState' : 'changeOthersQueueState'
    if (!may(actor, verb, situation.configuration.permissions)) return { kind: 'not-allowed' }
    const extension = situation.people.extensions.get(person)
    if (!extension) return { kind: 'without-extension', person }
    const { queue } = situation.configuration.pbx
    const agents = await deps.pbx.queue(queue)
    const agent = agents.find((candidate) => candidate.extension === extension) ?? null
    return work({ situation, queue, extension, agents, agent })
  })
}

/** Lets a person know what somebody else did to their place in the queue. */
export async function tellPerson(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  person: string,
  notice: Notice,
): Promise<void> {
  if (actor.role === 'system' || actor.person === person) return
  await tx.outbox.add({ id: deps.newId(), address: { to: 'person', person }, notice, dropAfterMs: null })
}
