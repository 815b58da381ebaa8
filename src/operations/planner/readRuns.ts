import { type Actor, may } from '../../domain/permissions.ts'
import type { PlannerRun } from '../../domain/planner/run.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'

type Deps = Pick<Dependencies, 'stores' | 'clock' | 'planner'>

const shown = 50

/** The runs, newest first, one at work with its best so far; for coordinators. */
export async function listRuns(
  deps: Deps,
  actor: Actor,
  week?: string,
): Promise<
  { readonly kind: 'runs'; readonly runs: readonly PlannerRun[] } | { readonly kind: 'not-allowed' }
> {
  if (!(await mayPlan(deps, actor))) return { kind: 'not-allowed' }
  const runs = await deps.stores.plannerRuns.list({ limit: shown, ...(week !== undefined && { week }) })
  return { kind: 'runs', runs: runs.map((run) => deps.planner.atWork(run.id) ?? run) }
}

/** One run, as `listRuns` has it. */
export async function readRun(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<
  | { readonly kind: 'run'; readonly run: PlannerRun }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-run' }
> {
  if (!(await mayPlan(deps, actor))) return { kind: 'not-allowed' }
  const run = deps.planner.atWork(id) ?? (await deps.stores.plannerRuns.find(id))
  return run ? { kind: 'run', run } : { kind: 'no-such-run' }
}

async function mayPlan(deps: Deps, actor: Actor): Promise<boolean> {
  const { configuration } = await readSituation(deps.stores.files, deps.clock.now())
  return may(actor, 'plan', configuration.permissions)
}
