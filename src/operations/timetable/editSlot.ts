import { Temporal } from 'temporal-polyfill'
import { busyAt } from '../../domain/absences/absence.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import { formatHour } from '../../domain/calendar/hours.ts'
import { dateOf, mondayOf } from '../../domain/calendar/weekday.ts'
import { isPlaceholder } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { type CellEdit, type CellEdited, editCell } from '../../domain/timetable/editCell.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { rescored } from '../planner/rescored.ts'
import { readSituation, type Situation } from '../situation.ts'
import { type ChangedBy, cellName, lastEditor } from './cellAudit.ts'
import { overrideManualChanges } from './overrideManualChanges.ts'

export interface SlotEdit extends CellEdit {
  readonly week: string
  /** True when the person knows that the one they put there is busy. */
  readonly confirmed: boolean
}

export type EditOutcome =
  | Exclude<CellEdited, { kind: 'changed-meanwhile' }>
  | { readonly kind: 'changed-meanwhile'; readonly current: string; readonly by: ChangedBy | null }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'past-week' }
  | { readonly kind: 'no-such-week' }

/**
 * Puts somebody in a cell of a timetable, tells those concerned, and says who was quicker when the cell is no
 * longer as the person saw it. Throws `file-malformed` while the week's file is broken.
 */
export async function editSlot(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  edit: SlotEdit,
): Promise<EditOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<EditOutcome> => {
    const situation = await readSituation(tx.files, now)
    const refusal = refuse(actor, edit, situation)
    if (refusal) return refusal
    const loaded = await tx.files.timetable(edit.week)
    if (!loaded) return { kind: 'no-such-week' }
    const { value } = await tx.files.absences()
    const absences = inSlotsOf(value, situation.configuration.hours, loaded.value.hours)
    const edited = editCell(
      loaded.value,
      edit,
      {
        people: situation.people,
        busy: busyAt(absences, edit.week, edit.day, edit.hour),
        maxNobodies: situation.configuration.maxNobodiesPerTurn,
        confirmed: edit.confirmed,
      },
      { name: actor.name, now },
    )
    if (edited.kind === 'changed-meanwhile') {
      return { ...edited, by: await lastEditor(tx, edit) }
    }
    if (edited.kind !== 'edited') return edited
    await tx.files.replaceTimetable(loaded, await rescored(tx.files, edited.timetable))
    await tx.audit.append(auditLine(actor, now, 'editSlot', cellName(edit), edited.from, edited.to))
    const { week, day, hour, line } = edit
    const { from, to } = edited
    await tx.ledger.addHandover({ at: now, week, day, hour, line, from, to, by: actor.name })
    await overrideManualChanges(deps, tx, actor, { ...edit, from, to }, edited.timetable, situation)
    await tellConcerned(deps, tx, actor, edit, edited.timetable, situation)
    return edited
  })
  if (outcome.kind === 'edited') {
    const { week, day, hour, line } = edit
    const { from, to } = outcome
    deps.events.publish({ kind: 'cell-edited', week, day, hour, line, from, to, by: actor.name })
  }
  return outcome
}

function refuse(actor: Actor, edit: SlotEdit, situation: Situation): EditOutcome | null {
  const { permissions, timezone } = situation.configuration
  if (!may(actor, 'editTimetable', permissions)) return { kind: 'not-allowed' }
  const thisWeek = mondayOf(situation.now.toZonedDateTimeISO(timezone).toPlainDate()).toString()
  if (edit.week < thisWeek && !may(actor, 'editPastTimetable', permissions)) return { kind: 'past-week' }
  return null
}

async function tellConcerned(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  edit: SlotEdit,
  timetable: Timetable,
  situation: Situation,
): Promise<void> {
  const date = dateOf(Temporal.PlainDate.from(edit.week), edit.day).toString()
  const slot = {
    date,
    from: formatHour(timetable.hours[edit.hour] ?? 0),
    until: formatHour(timetable.hours[edit.hour + 1] ?? 0),
  }
  const today = situation.now.toZonedDateTimeISO(situation.configuration.timezone).toPlainDate().toString()
  if (date < today) return
  for (const person of [edit.from, edit.to]) {
    if (isPlaceholder(person) || person === actor.person) continue
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'person', person },
      notice: { kind: 'your-cell-edited', slot, day: edit.day, from: edit.from, to: edit.to, by: actor.name },
      dropAfterMs: null,
    })
  }
}
