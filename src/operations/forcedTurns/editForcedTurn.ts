import type { Temporal } from 'temporal-polyfill'
import {
  editForcedCell,
  type ForcedEdit,
  type ForcedEdited,
} from '../../domain/forcedTurns/editForcedTurns.ts'
import type { ForcedConflict } from '../../domain/forcedTurns/forcedConflicts.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import { conflictsOfForced } from '../absences/conflicts.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type EditForcedOutcome =
  | {
      readonly kind: 'edited'
      readonly from: string
      readonly to: string
      /** What is at odds with the turns of whoever was put there. */
      readonly conflicts: readonly ForcedConflict[]
    }
  | Exclude<ForcedEdited, { kind: 'edited' | 'changed-meanwhile' }>
  | {
      readonly kind: 'changed-meanwhile'
      readonly current: string
      readonly by: { readonly who: string; readonly at: Temporal.Instant } | null
    }
  | { readonly kind: 'not-allowed' }

/** Wishes somebody in a turn of every week, or that it is kept empty, or frees it; for coordinators. */
export async function editForcedTurn(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  edit: ForcedEdit,
): Promise<EditForcedOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<EditForcedOutcome> => {
    const { configuration, people } = await readSituation(tx.files, now)
    if (!may(actor, 'editForcedTurns', configuration.permissions)) return { kind: 'not-allowed' }
    const loaded = await tx.files.forcedTurns()
    const edited = editForcedCell(loaded.value, edit, people, { name: actor.name, now })
    if (edited.kind === 'changed-meanwhile') return { ...edited, by: await lastEditor(tx, edit) }
    if (edited.kind !== 'edited') return edited
    await tx.files.replaceForcedTurns(loaded, edited.forced)
    await tx.audit.append(auditLine(actor, now, 'editForcedTurn', cellName(edit), edit.from, edit.to))
    const { ofForced } = await conflictsOfForced(tx.files)
    const conflicts = ofForced.filter(({ person }) => person === edit.to)
    return { kind: 'edited', from: edit.from, to: edit.to, conflicts }
  })
  if (outcome.kind === 'edited') deps.events.publish({ kind: 'forced-turns-changed', by: actor.name })
  return outcome
}

function cellName({ day, hour, line }: ForcedEdit): string {
  return `${day} ${hour} ${line}`
}

async function lastEditor(
  tx: Saving,
  edit: ForcedEdit,
): Promise<{ who: string; at: Temporal.Instant } | null> {
  const [line] = await tx.audit.list({ verbs: ['editForcedTurn'], subject: cellName(edit), limit: 1 })
  return line ? { who: line.who, at: line.at } : null
}
