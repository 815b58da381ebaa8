import { type Actor, may } from '../../domain/permissions.ts'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

export type EndOutcome =
  /** It ends within a second; a run that was still waiting is over. */
  | { readonly kind: 'ending'; readonly run: PlannerRun }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'run-over' }

/** Ends a run: `stopped` keeps the best so far, `killed` keeps nothing. */
export async function endRun(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'planner'>,
  actor: Actor,
  id: string,
  how: 'stopped' | 'killed',
): Promise<EndOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<EndOutcome> => {
    const { configuration } = await readSituation(tx.files, now)
    if (!may(actor, 'plan', configuration.permissions)) return { kind: 'not-allowed' }
    const run = await tx.plannerRuns.find(id)
    if (!run) return { kind: 'no-such-run' }
    if (!isOpen(run)) return { kind: 'run-over' }
    if (run.state === 'queued') await tx.plannerRuns.update({ ...run, state: how, endedAt: now })
    await tx.audit.append(auditLine(actor, now, 'endRun', run.request.week, '', how))
    return { kind: 'ending', run }
  })
  if (outcome.kind !== 'ending') return outcome
  const { run } = outcome
  if (!deps.planner.end(id, how)) {
    deps.events.publish({ kind: 'planner-run-changed', id, week: run.request.week, state: how })
  }
  return outcome
}
