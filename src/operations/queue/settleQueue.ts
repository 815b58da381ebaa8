import { theClock } from '../../domain/permissions.ts'
import type { Programme, Saving } from '../../domain/ports/stores.ts'
import { isSettled, type QueueDifference } from '../../domain/queue/difference.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { applyMembers } from './applyDifference.ts'
import { type DesiredQueue, readDesiredQueue } from './desiredQueue.ts'
import { isEmptiedByNobody, isToldOf, keptReason, warnOfKept } from './keptQueue.ts'
import { endPausesDueIn } from './resumeAgent.ts'
import { type SettleDependencies, tellingWhenUnreachable } from './unreachable.ts'

/** Why the queue is looked at: a shift begins or ends, the server starts, the timetable changed, or a routine check. */
export type SettleCause = 'shift' | 'start' | 'timetable' | 'check'

export interface Settled {
  readonly difference: QueueDifference
  readonly desired: DesiredQueue
  /** True when a routine check found the exchange otherwise than it was left. */
  readonly drifted: boolean
}

/**
 * Makes the queue of the exchange what it should be at this moment. At a change of shift it then records the new
 * programme and ends the pauses of those who leave. The coordinators hear once a shift when the timetable gives nobody.
 * Throws `pbx-unreachable`, of which they are told once a shift; nothing is recorded, and the next call tries it all
 * again.
 */
export function settleQueue(deps: SettleDependencies, cause: SettleCause): Promise<Settled> {
  return deps.queueTurn(async () => {
    const situation = await readSituation(deps.stores.files, deps.clock.now())
    const desired = await readDesiredQueue(deps.stores, situation)
    const step = stepOf(await deps.stores.programmes.last(), situation, desired)
    const { queue } = situation.configuration.pbx
    const kept = keptReason(situation, desired)
    const difference = isEmptiedByNobody(situation, desired)
      ? noDifference
      : await tellingWhenUnreachable(deps, situation, step === 'shift', async () => {
          // A pause that ends at this very moment is no drift of the exchange.
          if (cause === 'check') await endPausesDueIn(deps, situation)
          return applyMembers(deps.pbx, queue, desired.members)
        })
    const isChanged = !isSettled(difference)
    const drifted = isChanged && cause === 'check' && step === 'none'
    const isNews = kept !== null && !(await isToldOf(deps.stores, situation))
    if (step === 'none' && !isChanged && !isNews) return { difference, desired, drifted }
    const ended = await deps.stores.save(async (tx) => {
      if (isChanged) await recordChange(deps, tx, situation, difference, cause, drifted)
      if (kept !== null && isNews) await warnOfKept(deps, tx, situation, kept)
      return beginStep(tx, situation, desired, step)
    })
    if (isNews) deps.events.publish({ kind: 'notice-waiting' })
    for (const pause of ended) {
      deps.events.publish({ kind: 'agent-resumed', pause, by: theClock.name, why: 'shift' })
    }
    if (step === 'shift' || isChanged) {
      deps.events.publish({ kind: 'queue-programmed', shift: situation.shift, difference })
    }
    return { difference, desired, drifted }
  })
}

const noDifference: QueueDifference = { add: [], remove: [], pause: [], resume: [] }

/** What is new against the last programme: the shift, or only whom the timetable puts in it. */
type Step = 'shift' | 'plan' | 'none'

function stepOf(last: Programme | null, situation: Situation, desired: DesiredQueue): Step {
  if (last === null || last.shiftStart !== shiftStartOf(situation)) return 'shift'
  return sameMembers(last.planned, desired.plannedPersons) ? 'none' : 'plan'
}

function shiftStartOf({ shift }: Situation): string | null {
  return shift?.startsAt.toString() ?? null
}

/** Records the step and returns the pauses that end with it. */
async function beginStep(
  tx: Saving,
  situation: Situation,
  desired: DesiredQueue,
  step: Step,
): Promise<Pause[]> {
  if (step === 'none') return []
  const { plannedPersons: planned } = desired
  await tx.programmes.add({ shiftStart: shiftStartOf(situation), at: situation.now, planned })
  if (step === 'plan' || isEmptiedByNobody(situation, desired)) return []
  return endPausesOfThoseWhoLeave(tx, situation, desired)
}

/** Pauses of people who stay go on; without `until` they last to the end of the person's own stay. */
async function endPausesOfThoseWhoLeave(
  tx: Saving,
  situation: Situation,
  desired: DesiredQueue,
): Promise<Pause[]> {
  const staying = new Set(desired.members.map((member) => member.key))
  const leaving = (await tx.pauses.open()).filter((pause) => !staying.has(pause.person))
  for (const pause of leaving) {
    await tx.pauses.end(pause.id, situation.now, theClock.name)
    await tx.audit.append(
      auditLine(theClock, situation.now, 'resumeAgent', pause.person, 'paused', 'end of shift'),
    )
  }
  return leaving
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

async function recordChange(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  situation: Situation,
  difference: QueueDifference,
  cause: SettleCause,
  drifted: boolean,
): Promise<void> {
  const { add: added, remove: removed, pause: paused, resume: resumed } = difference
  const after = JSON.stringify({ added, removed, paused, resumed })
  const verb = drifted ? 'repairQueue' : 'programQueue'
  const { queue } = situation.configuration.pbx
  await tx.audit.append(auditLine(theClock, situation.now, verb, queue, cause, after))
  if (!drifted) return
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'coordinators' },
    notice: { kind: 'queue-repaired', added, removed, paused, resumed },
    dropAfterMs: null,
  })
}
