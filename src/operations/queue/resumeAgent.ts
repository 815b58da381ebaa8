import type { Temporal } from 'temporal-polyfill'
import type { ResumeReason } from '../../domain/events.ts'
import { type Actor, theClock } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { isOn } from './desiredQueue.ts'
import { type AgentRefusal, onAgent, type QueueDependencies, tellPerson } from './onAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

export type ResumeOutcome =
  | { readonly kind: 'resumed'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'not-paused'; readonly person: string }
  | AgentRefusal

/** Ends the pause of an agent. Throws `pbx-unreachable` when the exchange does not answer. */
export function resumeAgent(
  deps: QueueDependencies,
  actor: Actor,
  request: { readonly person: string },
): Promise<ResumeOutcome> {
  const { person } = request
  return onAgent(deps, actor, person, async (atHand): Promise<ResumeOutcome> => {
    const { situation, queue, extension, agent } = atHand
    if (!agent) return { kind: 'not-in-queue', person }
    const open = (await deps.stores.pauses.open()).filter((pause) => pause.person === person)
    if (!agent.paused && open.length === 0) return { kind: 'not-paused', person }
    await deps.pbx.resume(queue, extension)
    await saveOrUndo(
      () => deps.stores.save((tx) => endPauses(deps, tx, open, actor, situation.now, person)),
      () => (agent.paused ? deps.pbx.pause(queue, extension) : Promise.resolve()),
    )
    publishEnds(deps, open, actor.name, 'asked')
    deps.events.publish({ kind: 'queue-states-changed' })
    return { kind: 'resumed', person }
  })
}

/** Ends every pause whose time is over and returns them; people who have left the queue are not touched there. */
export function endDuePauses(deps: QueueDependencies): Promise<Pause[]> {
  return deps.queueTurn(async () =>
    endPausesDueIn(deps, await readSituation(deps.stores.files, deps.clock.now())),
  )
}

/** The same for who has the turn at the queue already. */
export async function endPausesDueIn(
  deps: Omit<QueueDependencies, 'queueTurn'>,
  situation: Situation,
): Promise<Pause[]> {
  const due = (await deps.stores.pauses.open()).filter((pause) => !isOn(pause, situation.now))
  for (const pause of due) await endDuePause(deps, situation, pause)
  return due
}

async function endDuePause(
  deps: Omit<QueueDependencies, 'queueTurn'>,
  situation: Situation,
  pause: Pause,
): Promise<void> {
  const extension = situation.people.extensions.get(pause.person)
  if (extension) await deps.pbx.resume(situation.configuration.pbx.queue, extension)
  await deps.stores.save((tx) => endPauses(deps, tx, [pause], theClock, situation.now, pause.person))
  publishEnds(deps, [pause], theClock.name, 'time')
}

async function endPauses(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  pauses: readonly Pause[],
  actor: Actor,
  now: Temporal.Instant,
  person: string,
): Promise<void> {
  for (const pause of pauses) await tx.pauses.end(pause.id, now, actor.name)
  await tx.audit.append(auditLine(actor, now, 'resumeAgent', person, 'paused', ''))
  await tellPerson(deps, tx, actor, person, { kind: 'resumed-by-other', by: actor.name })
}

/** Tells that pauses are over. */
export function publishEnds(
  deps: Pick<Dependencies, 'events'>,
  pauses: readonly Pause[],
  by: string,
  why: ResumeReason,
): void {
  for (const pause of pauses) deps.events.publish({ kind: 'agent-resumed', pause, by, why })
}
