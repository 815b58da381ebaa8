import type { Temporal } from 'temporal-polyfill'
import type { ResumeReason } from '../../domain/events.ts'
import { type Actor, theClock } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { isOn } from './desiredQueue.ts'
import { mayChange } from './pauseAgent.ts'
import { saveOrUndo } from './saveOrUndo.ts'

type ResumeDependencies = Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>

export type ResumeOutcome =
  | { readonly kind: 'resumed'; readonly person: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'without-extension'; readonly person: string }
  | { readonly kind: 'not-in-queue'; readonly person: string }
  | { readonly kind: 'not-paused'; readonly person: string }

/** Ends the pause of an agent. Throws `pbx-unreachable` when the exchange does not answer. */
export async function resumeAgent(
  deps: ResumeDependencies,
  actor: Actor,
  request: { readonly person: string },
): Promise<ResumeOutcome> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { person } = request
  if (!mayChange(actor, person, situation)) return { kind: 'not-allowed' }
  const extension = situation.people.extensions.get(person)
  if (!extension) return { kind: 'without-extension', person }
  const queue = situation.configuration.pbx.queue
  return deps.queueTurn(async (): Promise<ResumeOutcome> => {
    const agent = (await deps.pbx.queue(queue)).find((candidate) => candidate.extension === extension)
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
export function endDuePauses(deps: ResumeDependencies): Promise<Pause[]> {
  return deps.queueTurn(async () => {
    const situation = await readSituation(deps.stores.files, deps.clock.now())
    const due = (await deps.stores.pauses.open()).filter((pause) => !isOn(pause, situation.now))
    for (const pause of due) await endDuePause(deps, situation, pause)
    return due
  })
}

async function endDuePause(deps: ResumeDependencies, situation: Situation, pause: Pause): Promise<void> {
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
  if (actor.role === 'system' || actor.person === person) return
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'person', person },
    notice: { kind: 'resumed-by-other', by: actor.name },
    dropAfterMs: null,
  })
}

function publishEnds(
  deps: Pick<Dependencies, 'events'>,
  pauses: readonly Pause[],
  by: string,
  why: ResumeReason,
): void {
  for (const pause of pauses) deps.events.publish({ kind: 'agent-resumed', pause, by, why })
}
