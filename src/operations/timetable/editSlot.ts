import { Temporal } from 'temporal-polyfill'
import { busyAt } from '../../domain/absences/absence.ts'
import { formatHour } from '../../domain/calendar/hours.ts'
import { localSlot } from '../../domain/calendar/shift.ts'
import { dateOf, mondayOf } from '../../domain/calendar/weekday.ts'
import { isPlaceholder } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { type CellEdit, type CellEdited, editCell } from '../../domain/timetable/editCell.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'

export interface SlotEdit extends CellEdit {
  readonly week: string
  /** True when the person knows that the one they put there is busy. */
  readonly confirmed: boolean
}

/** Who put the present value into a cell that has changed meanwhile, as the audit knows. */
export interface ChangedBy {
  readonly who: string
  readonly at: Temporal.Instant
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
    const absences = await tx.files.absences()
    const edited = editCell(
      loaded.value,
      edit,
      {
        people: situation.people,
        busy: busyAt(absences.value, edit.week, edit.day, edit.hour),
        maxNobodies: situation.configuration.maxNobodiesPerTurn,
        confirmed: edit.confirmed,
      },
      { name: actor.name, now },
    )
    if (edited.kind === 'changed-meanwhile') {
      return { ...edited, by: await lastEditor(tx, edit) }
    }
    if (edited.kind !== 'edited') return edited
    await tx.files.replaceTimetable(loaded, edited.timetable)
    await tx.audit.append(auditLine(actor, now, 'editSlot', cellName(edit), edited.from, edited.to))
    const { week, day, hour, line } = edit
    const { from, to } = edited
    await tx.ledger.addHandover({ at: now, week, day, hour, line, from, to, by: actor.name })
    await overrideManualChanges(deps, tx, actor, edit, edited.timetable, situation)
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

/** The subject under which the audit keeps the edits of a cell: `2030-01-07 dl 0 1`. */
function cellName(edit: SlotEdit): string {
  return `${edit.week} ${edit.day} ${edit.hour} ${edit.line}`
}

function refuse(actor: Actor, edit: SlotEdit, situation: Situation): EditOutcome | null {
  const { permissions, timezone } = situation.configuration
  if (!may(actor, 'editTimetable', permissions)) return { kind: 'not-allowed' }
  const thisWeek = mondayOf(situation.now.toZonedDateTimeISO(timezone).toPlainDate()).toString()
  if (edit.week < thisWeek && !may(actor, 'editPastTimetable', permissions)) return { kind: 'past-week' }
  return null
}

async function lastEditor(tx: Saving, edit: SlotEdit): Promise<ChangedBy | null> {
  const [line] = await tx.audit.list({ verbs: ['editSlot'], subject: cellName(edit), limit: 1 })
  return line ? { who: line.who, at: line.at } : null
}

/** An edit of the present slot outweighs what was done to the queue by hand before, for the two people concerned. */
async function overrideManualChanges(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  edit: SlotEdit,
  timetable: Timetable,
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
