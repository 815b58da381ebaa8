import { type Actor, may } from '../../domain/permissions.ts'
import { isOpen } from '../../domain/planner/run.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type RemoveRunOutcome =
  | { readonly kind: 'run-removed' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'run-not-over' }

/** Forgets a run that is over; what was published of it stays. */
export async function removeRun(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events'>,
  actor: Actor,
  id: string,
): Promise<RemoveRunOutcome> {
  const now = deps.clock.now()
  let week = ''
  const outcome = await deps.stores.save(async (tx): Promise<RemoveRunOutcome> => {
    const { configuration } = await readSituation(tx.files, now)
    if (!may(actor, 'plan', configuration.permissions)) return { kind: 'not-allowed' }
    const run = await tx.plannerRuns.find(id)
    if (!run) return { kind: 'no-such-run' }
    if (isOpen(run)) return { kind: 'run-not-over' }
    week = run.request.week
    await tx.plannerRuns.remove(id)
    await tx.audit.append(auditLine(actor, now, 'removeRun', week, run.request.description))
    return { kind: 'run-removed' }
  })
  if (outcome.kind === 'run-removed') {
    deps.events.publish({ kind: 'planner-run-changed', id, week, state: 'removed' })
  }
  return outcome
}
