import { Temporal } from 'temporal-polyfill'
import type { Reading, Saving } from '../../domain/ports/stores.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Situation, slotOf } from '../situation.ts'
import type { DesiredQueue } from './desiredQueue.ts'
import type { Planned } from './planned.ts'

export type KeptReason = Extract<Planned, { kind: 'kept' }>['reason']

/** The name under which it is kept when the coordinators were last told that a queue keeps its people. */
const toldMark = 'queue-kept'

/**
 * True when the queue would be empty within hours though nobody has emptied it: the timetable gives nobody, or nobody
 * who is known to have a phone. Then the exchange is left as it is (design §6).
 */
export function isEmptiedByNobody(situation: Situation, desired: DesiredQueue): boolean {
  if (situation.shift === null || desired.members.length > 0) return false
  return desired.changes.every((change) => change.kind === 'add')
}

/** Why the queue keeps its last people; null when it has those of the timetable. */
export function keptReason(situation: Situation, desired: DesiredQueue): KeptReason | null {
  if (desired.planned.kind === 'kept') return desired.planned.reason
  return isEmptiedByNobody(situation, desired) ? 'nobody' : null
}

/** True when the coordinators have been told in this shift. */
export async function isToldOf(stores: Pick<Reading, 'marks'>, situation: Situation): Promise<boolean> {
  const told = await stores.marks.read(toldMark)
  if (told === null || situation.shift === null) return false
  return Temporal.Instant.compare(told, situation.shift.startsAt) >= 0
}

/** Tells the coordinators; only said while the shift lasts. */
export async function warnOfKept(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  situation: Situation,
  reason: KeptReason,
): Promise<void> {
  const { shift, now } = situation
  if (!shift) return
  await tx.marks.write(toldMark, now)
  await tx.outbox.add({
    id: deps.newId(),
    address: { to: 'coordinators' },
    notice: { kind: 'queue-kept', slot: slotOf(shift, situation.calendar), reason },
    dropAfterMs: shift.endsAt.epochMilliseconds,
  })
}
