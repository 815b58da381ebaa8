import { localSlot } from '../../domain/calendar/shift.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { CellPlace, Timetable } from '../../domain/timetable/timetable.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Situation } from '../situation.ts'

/** An edit of the present slot outweighs what was done to the queue by hand before, for the two people concerned. */
export async function overrideManualChanges(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  edit: CellPlace & { readonly week: string; readonly from: string; readonly to: string },
  timetable: Pick<Timetable, 'hours'>,
  situation: Situation,
): Promise<void> {
  const { shift, now } = situation
  if (!shift) return
  // The week's own hours may differ from the configured ones, by which the shift is counted.
  const present = localSlot(situation.calendar.timezone, timetable.hours, shift.startsAt)
  if (present.week !== edit.week || present.day !== edit.day || present.hour !== edit.hour) return
  const changed = new Set((await tx.queueChanges.since(shift.startsAt)).map((change) => change.person))
  if (changed.has(edit.from)) {
    await tx.queueChanges.add({
      id: deps.newId(),
      at: now,
      kind: 'remove',
      person: edit.from,
      by: actor.name,
    })
  }
  if (changed.has(edit.to)) {
    await tx.queueChanges.add({ id: deps.newId(), at: now, kind: 'add', person: edit.to, by: actor.name })
  }
}
