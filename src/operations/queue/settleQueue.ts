import { theClock } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { isSettled, type QueueDifference } from '../../domain/queue/difference.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation, slotOf } from '../situation.ts'
import { applyMembers } from './applyDifference.ts'
import { type DesiredQueue, readDesiredQueue } from './desiredQueue.ts'

/** Why the queue is looked at: a shift begins or ends, the server starts, the timetable changed, or a routine check. */
export type SettleCause = 'shift' | 'start' | 'timetable' | 'check'

export interface Settled {
  readonly difference: QueueDifference
  readonly desired: DesiredQueue
  /** True when a routine check found the exchange otherwise than it was left. */
  readonly drifted: boolean
}

/**
 * Makes the queue of the exchange what it should be at this moment. At a change of shift it records the new
 * programme, ends the pauses of those who leave, and warns the coordinators when the timetable gives nobody.
 */
export function settleQueue(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  cause: SettleCause,
): Promise<Settled> {
  return deps.queueTurn(async () => {
    const situation = await readSituation(deps.stores.files, deps.clock.now())
    const { desired, ended, begun } = await deps.stores.save((tx) => beginShift(deps, tx, situation))
    const difference = await applyMembers(deps.pbx, situation.configuration.pbx.queue, desired.members)
    const drifted = cause === 'check' && !begun && !isSettled(difference)
    if (!isSettled(difference)) await recordChange(deps, situation, difference, cause, drifted)
    for (const pause of ended) {
      deps.events.publish({ kind: 'agent-resumed', pause, by: theClock.name, why: 'shift' })
    }
    if (begun || !isSettled(difference)) {
      deps.events.publish({ kind: 'queue-programmed', shift: situation.shift, difference })
    }
    return { difference, desired, drifted }
  })
}

async function beginShift(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  situation: Situation,
): Promise<{ desired: DesiredQueue; ended: Pause[]; begun: boolean }> {
  const shiftStart = situation.shift?.startsAt.toString() ?? null
  const last = await tx.programmes.last()
  const desired = await readDesiredQueue(tx, situation)
  const begun = last === null || last.shiftStart !== shiftStart
  if (!begun) {
    if (!sameMembers(last.planned, desired.plannedPersons)) {
      await tx.programmes.add({ shiftStart, at: situation.now, planned: desired.plannedPersons })
    }
    return { desired, ended: [], begun }
  }
  await tx.programmes.add({ shiftStart, at: situation.now, planned: desired.plannedPersons })
  await warnWhenKept(deps, tx, situation, desired)
  const ended = await endPausesOfThoseWhoLeave(tx, situation, desired)
  return { desired: ended.length > 0 ? await readDesiredQueue(tx, situation) : desired, ended, begun }
}

async function warnWhenKept(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  situation: Situation,
  desired: DesiredQueue,
): Promise<void> {
  if (desired.planned.kind !== 'kept' || !situation.shift) return
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'coordinators' },
    notice: {
      kind: 'queue-kept',
      slot: slotOf(situation.shift, situation.calendar),
      reason: desired.planned.reason,
    },
    dropAfterMs: situation.shift.endsAt.epochMilliseconds,
  })
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
  deps: Pick<Dependencies, 'stores' | 'newId'>,
  situation: Situation,
  difference: QueueDifference,
  cause: SettleCause,
  drifted: boolean,
): Promise<void> {
  const { add: added, remove: removed, pause: paused, resume: resumed } = difference
  const after = JSON.stringify({ added, removed, paused, resumed })
  await deps.stores.save(async (tx) => {
    const verb = drifted ? 'repairQueue' : 'programQueue'
    await tx.audit.append(
      auditLine(theClock, situation.now, verb, situation.configuration.pbx.queue, cause, after),
    )
    if (!drifted) return
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'coordinators' },
      notice: { kind: 'queue-repaired', added, removed, paused, resumed },
      dropAfterMs: null,
    })
  })
}
