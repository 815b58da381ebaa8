import type { Actor } from '../../domain/permissions.ts'
import { isLastAttending } from '../../domain/queue/lastAgent.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Situation } from '../situation.ts'
import { type AgentRefusal, onAgent, type QueueDependencies, tellPerson } from './onAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export interface PauseRequest {
  readonly person: string
  /** Null = to the end of the person's shift. */
  readonly minutes: number | null
  readonly reason: string
  /** True when the person knows that nobody else takes calls. */
  readonly confirmed: boolean
}

export type PauseOutcome =
  | { readonly kind: 'paused'; readonly pause: Pause }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'confirm-last-agent'; readonly person: string }
  | AgentRefusal

/**
 * Pauses an agent, for some minutes or to the end of the shift. Pausing somebody who is paused sets the new end.
 * Throws `pbx-unreachable` when the exchange does not answer; then nothing is changed.
 */
export function pauseAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: PauseRequest,
): Promise<PauseOutcome> {
  const { person } = request
  return onAgent(deps, actor, person, async (atHand): Promise<PauseOutcome> => {
    const { situation, queue, extension, agents, agent } = atHand
    if (!agent) return { kind: 'not-in-queue', person }
    if (!request.confirmed && isLastAttending(agents, extension))
      return { kind: 'confirm-last-agent', person }
    const pause = newPause(deps, actor, request, situation)
    await deps.pbx.pause(queue, extension)
    await saveOrUndo(
      () => savePause(deps, actor, pause, situation),
      () => (agent.paused ? Promise.resolve() : deps.pbx.resume(queue, extension)),
    )
    deps.events.publish({ kind: 'agent-paused', pause })
    return { kind: 'paused', pause }
  })
}

function newPause(
  deps: Pick<Dependencies, 'newId'>,
  actor: Actor,
  request: PauseRequest,
  situation: Situation,
): Pause {
  return {
    id: deps.newId(),
    person: request.person,
    since: situation.now,
    until: request.minutes === null ? null : situation.now.add({ minutes: request.minutes }),
    reason: request.reason,
    by: actor.name,
  }
}

async function savePause(
  deps: Pick<Dependencies, 'stores' | 'newId'>,
  actor: Actor,
  pause: Pause,
  situation: Situation,
): Promise<void> {
  const { person, reason } = pause
  const until = pause.until?.toString() ?? null
  await deps.stores.save(async (tx) => {
    for (const open of await tx.pauses.open()) {
      if (open.person === person) await tx.pauses.end(open.id, situation.now, actor.name)
    }
    await tx.pauses.start(pause)
    const after = JSON.stringify({ until, reason })
    await tx.audit.append(auditLine(actor, situation.now, 'pauseAgent', person, '', after))
    const notice = { kind: 'paused-by-other', pauseId: pause.id, by: actor.name, reason, until } as const
    await tellPerson(deps, tx, actor, person, notice)
  })
}
