import type { Temporal } from 'temporal-polyfill'
import type { Reading } from '../../domain/ports/stores.ts'
import { desiredMembers } from '../../domain/queue/desired.ts'
import type { DesiredMember, Pause, QueueChange } from '../../domain/queue/queue.ts'
import type { Situation } from '../situation.ts'
import { type Planned, plannedFor } from './planned.ts'

/** The queue as it should be now, with what it is made of. */
export interface DesiredQueue {
  readonly planned: Planned
  readonly plannedPersons: readonly string[]
  readonly changes: readonly QueueChange[]
  readonly pauses: readonly Pause[]
  readonly members: readonly DesiredMember[]
}

/** Computes the desired queue; `pauses` whose time is over do not count. */
export async function readDesiredQueue(
  stores: Pick<Reading, 'files' | 'programmes' | 'queueChanges' | 'pauses'>,
  situation: Situation,
): Promise<DesiredQueue> {
  const planned = await plannedFor(situation.shift, situation.configuration.timezone, stores)
  const plannedPersons = planned.kind === 'closed' ? [] : planned.persons
  const changes = await stores.queueChanges.since(await shiftBegan(stores, situation))
  const pauses = (await stores.pauses.open()).filter((pause) => isOn(pause, situation.now))
  const members = desiredMembers(plannedPersons, changes, pauses, situation.people)
  return { planned, plannedPersons, changes, pauses, members }
}

/** Manual changes count from the start of the shift, or while closed from when the queue was emptied. */
async function shiftBegan(
  stores: Pick<Reading, 'programmes'>,
  situation: Situation,
): Promise<Temporal.Instant> {
  if (situation.shift) return situation.shift.startsAt
  const last = await stores.programmes.last()
  return last?.shiftStart === null ? last.at : situation.now
}

/** True while the pause lasts. */
export function isOn(pause: Pause, now: Temporal.Instant): boolean {
  return pause.until === null || pause.until.epochMilliseconds > now.epochMilliseconds
}
