import type { Temporal } from 'temporal-polyfill'
import { shiftAt } from '../../domain/calendar/shift.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { QueueDifference } from '../../domain/queue/difference.ts'
import type { DesiredMember, Pause } from '../../domain/queue/queue.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { whoIsOn } from '../timetable/whoIsOn.ts'
import { applyMembers } from './applyDifference.ts'
import { isOn, readDesiredQueue } from './desiredQueue.ts'
import { saveOrUndo } from './saveOrUndo.ts'

/** Whom the timetable of a moment puts in the queue; `persons` have an extension. */
export type PlannedAt =
  | { readonly kind: 'planned'; readonly persons: readonly string[] }
  | { readonly kind: 'nobody-planned'; readonly reason: 'closed' | 'no-timetable' | 'nobody' }

export type SetQueueOutcome =
  | { readonly kind: 'queue-set'; readonly persons: readonly string[]; readonly difference: QueueDifference }
  | { readonly kind: 'not-allowed' }
  | Extract<PlannedAt, { kind: 'nobody-planned' }>

/** The queue that the timetable gives for a moment; sets nothing. */
export async function plannedAt(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  moment: Temporal.Instant,
): Promise<PlannedAt> {
  const { calendar, people } = await readSituation(deps.stores.files, deps.clock.now())
  if (!shiftAt(calendar, moment)) return { kind: 'nobody-planned', reason: 'closed' }
  const { now: onShift } = await whoIsOn(deps, moment)
  if (!onShift?.timetable) return { kind: 'nobody-planned', reason: 'no-timetable' }
  const persons = onShift.persons.filter((key) => people.extensions.has(key))
  return persons.length > 0 ? { kind: 'planned', persons } : { kind: 'nobody-planned', reason: 'nobody' }
}

/**
 * Puts into the queue exactly whom the timetable of a moment gives, until the next change of shift. Those who stay
 * keep their pauses. A moment that gives nobody is refused: emptying is a verb of its own. Throws `pbx-unreachable`.
 */
export async function setQueueAt(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'>,
  actor: Actor,
  moment: Temporal.Instant,
): Promise<SetQueueOutcome> {
  const { configuration } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'programQueue', configuration.permissions)) return { kind: 'not-allowed' }
  const planned = await plannedAt(deps, moment)
  if (planned.kind !== 'planned') return planned
  return deps.queueTurn(async (): Promise<SetQueueOutcome> => {
    const situation = await readSituation(deps.stores.files, deps.clock.now())
    const { queue } = situation.configuration.pbx
    const before = await deps.pbx.queue(queue)
    const pauses = (await deps.stores.pauses.open()).filter((pause) => isOn(pause, situation.now))
    const difference = await applyMembers(deps.pbx, queue, membersOf(planned.persons, pauses, situation))
    await saveOrUndo(
      () => deps.stores.save((tx) => saveQueue(deps, tx, actor, planned.persons, situation)),
      () => deps.pbx.setQueue(queue, before),
    )
    deps.events.publish({ kind: 'queue-programmed', shift: situation.shift, difference })
    return { kind: 'queue-set', persons: planned.persons, difference }
  })
}

function membersOf(
  persons: readonly string[],
  pauses: readonly Pause[],
  situation: Situation,
): DesiredMember[] {
  const paused = new Set(pauses.map((pause) => pause.person))
  return persons.map((key) => ({
    key,
    extension: situation.people.extensions.get(key) ?? '',
    paused: paused.has(key),
  }))
}

/** One manual change per person who comes or goes, so that their order does not matter. */
async function saveQueue(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  persons: readonly string[],
  situation: Situation,
): Promise<void> {
  const { now: at } = situation
  const desired = (await readDesiredQueue(tx, situation)).members.map(({ key }) => key)
  for (const person of desired.filter((key) => !persons.includes(key))) {
    await tx.queueChanges.add({ id: deps.newId(), at, kind: 'remove', person, by: actor.name })
  }
  for (const person of persons.filter((key) => !desired.includes(key))) {
    await tx.queueChanges.add({ id: deps.newId(), at, kind: 'add', person, by: actor.name })
  }
  for (const pause of await tx.pauses.open()) {
    if (!persons.includes(pause.person)) await tx.pauses.end(pause.id, at, actor.name)
  }
  const { queue } = situation.configuration.pbx
  await tx.audit.append(auditLine(actor, at, 'setQueue', queue, desired.join(', '), persons.join(', ')))
}
