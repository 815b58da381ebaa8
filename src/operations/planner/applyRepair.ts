import { busyAt } from '../../domain/absences/absence.ts'
import { inSlotsOf } from '../../domain/absences/otherHours.ts'
import type { HourLimits } from '../../domain/calendar/hours.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { RepairProposal } from '../../domain/planner/why.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { editCell } from '../../domain/timetable/editCell.ts'
import { turnDifferences } from '../../domain/timetable/turnDifferences.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { cellName } from '../timetable/cellAudit.ts'
import { overrideManualChanges } from '../timetable/overrideManualChanges.ts'
import { proposeRepairs, type RepairRefusal, type RepairRequest } from './proposeRepairs.ts'
import { rescored } from './rescored.ts'
import { tellMoved } from './tellMoved.ts'

export type ApplyRepairOutcome =
  | {
      readonly kind: 'repaired'
      readonly proposal: RepairProposal
      readonly hours: HourLimits
      /** People who are told that their shifts moved. */
      readonly told: number
    }
  | RepairRefusal
  /** Timetable, absences or the time are no longer those that the repair was proposed for. */
  | { readonly kind: 'repair-gone' }

/**
 * Carries out one of the proposed repairs (by its id) as edits of the published timetable, all in one save, and tells
 * each person whose turns change. Refused when it would not be proposed any more.
 */
export async function applyRepair(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId' | 'ask'>,
  actor: Actor,
  request: RepairRequest & { readonly id: string },
): Promise<ApplyRepairOutcome> {
  const proposed = await proposeRepairs(deps, actor, request)
  if (proposed.kind !== 'repairs') return proposed
  const proposal = proposed.proposals.find(({ id }) => id === request.id)
  if (!proposal) return { kind: 'repair-gone' }
  const now = deps.clock.now()
  const { week } = request
  const outcome = await deps.stores.save(async (tx): Promise<ApplyRepairOutcome> => {
    const situation = await readSituation(tx.files, now)
    return saveEdits(deps, tx, actor, situation, { week, proposal, hash: proposed.hash })
  })
  if (outcome.kind === 'repaired') {
    for (const edit of proposal.edits) {
      deps.events.publish({ kind: 'cell-edited', week, ...edit, by: actor.name })
    }
  }
  return outcome
}

async function saveEdits(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  situation: Situation,
  { week, proposal, hash }: { week: string; proposal: RepairProposal; hash: string | null },
): Promise<ApplyRepairOutcome> {
  const { now, people } = situation
  const loaded = await tx.files.timetable(week)
  if (!loaded || loaded.hash !== hash) return { kind: 'repair-gone' }
  const written = (await tx.files.absences()).value
  const absences = inSlotsOf(written, situation.configuration.hours, loaded.value.hours)
  const by = { name: actor.name, now }
  let timetable = loaded.value
  for (const edit of proposal.edits) {
    const busy = busyAt(absences, week, edit.day, edit.hour)
    // Who is away is away: that a turn has too many empty lines then is no reason to keep them in it.
    const rules = { people, busy, maxNobodies: Number.POSITIVE_INFINITY, confirmed: true }
    const edited = editCell(timetable, edit, rules, by)
    if (edited.kind !== 'edited') return { kind: 'repair-gone' }
    timetable = edited.timetable
  }
  await tx.files.replaceTimetable(loaded, await rescored(tx.files, timetable))
  for (const { day, hour, line, from, to } of proposal.edits) {
    const edit = { week, day, hour, line, from, to }
    await tx.audit.append(auditLine(actor, now, 'repairSlot', cellName(edit), from, to))
    await tx.ledger.addHandover({ ...edit, at: now, by: actor.name })
    await overrideManualChanges(deps, tx, actor, edit, timetable, situation)
  }
  const differences = turnDifferences(loaded.value, timetable)
  const told = await tellMoved(deps, tx, actor, situation, {
    week,
    isNew: false,
    isRepair: true,
    differences,
  })
  return { kind: 'repaired', proposal, hours: timetable.hours, told }
}
