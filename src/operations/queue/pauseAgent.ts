import { type Actor, may } from '../../domain/permissions.ts'
import { isLastAttending } from '../../domain/queue/lastAgent.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
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
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'confirm-last-agent'; readonly person: string }

/**
 * Pauses an agent, for some minutes or to the end of the shift. Pausing somebody who is paused sets the new end.
 * Throws `pbx-unreachable` when the exchange does not answer; then nothing is changed.
 */
export async function pauseAgent(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  actor: Actor,
  request: PauseRequest,
): Promise<PauseOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { person } = request
  if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
  const extension = situation.people.extensions.get(person)
  if (!extension) return { kind: 'without-extension', person }
  const queue = situation.configuration.pbx.queue
  return deps.queueTurn(async (): Promise<PauseOutcome> => {
    const agents = await deps.pbx.queue(queue)
    const agent = agents.find((candidate) => candidate.extension === extension)
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

/** Own state always, somebody else's as the setting says. */
export function mayChange(actor: Actor, person: string, situation: Situation): boolean {
  const verb = actor.person === person ? 'changeOwnQueueState' : 'changeOthersQueueState'
  return may(actor, verb, situation.configuration.permissions)
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
  await deps.stores.save(async (tx) => {
    for (const open of await tx.pauses.open()) {
      if (open.person === pause.person) await tx.pauses.end(open.id, situation.now, actor.name)
    }
    await tx.pauses.start(pause)
    const until = pause.until?.toString() ?? null
    const after = JSON.stringify({ until, reason: pause.reason })
    await tx.audit.append(auditLine(actor, situation.now, 'pauseAgent', pause.person, '', after))
    if (actor.person === pause.person) return
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'person', person: pause.person },
      notice: { kind: 'paused-by-other', pauseId: pause.id, by: actor.name, reason: pause.reason, until },
      dropAfterMs: null,
    })
  })
}
