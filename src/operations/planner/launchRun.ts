import type { Weekday } from '../../domain/calendar/weekday.ts'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { planningOverload } from '../../domain/load/rules.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { PlannerRun, RunRequest } from '../../domain/planner/run.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { type ReadWeekProblem, readWeekProblem } from './readWeekProblem.ts'

/** What may be said of a run; what is null is as configured, or usual. */
export interface Launch {
  readonly week: string
  readonly lines: number | null
  readonly description: string
  readonly firstDays: readonly Weekday[]
  readonly maxOverload: number | null
  /** Real seconds at most; usually a minute, or none where the steps are limited. */
  readonly seconds: number | null
  readonly steps: number | null
  readonly seed: number | null
}

export type LaunchOutcome =
  | { readonly kind: 'launched'; readonly run: PlannerRun; readonly ahead: number }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-week'; readonly week: string }
  | { readonly kind: 'being-planned'; readonly week: string; readonly run: string }
  | { readonly kind: 'too-many-runs'; readonly limit: number }
  | Exclude<ReadWeekProblem, { kind: 'problem' }>

const usualSeconds = 60
const keptDays = 60
const mostOpen = 20

/** Puts a run into the planner's queue; refused where the week cannot be planned, each reason by its name. */
export async function launchRun(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId' | 'planner'>,
  actor: Actor,
  launch: Launch,
): Promise<LaunchOutcome> {
  const now = deps.clock.now()
  const { configuration } = await readSituation(deps.stores.files, now)
  if (!may(actor, 'plan', configuration.permissions)) return { kind: 'not-allowed' }
  const { week } = launch
  if (!isWeekName(week)) return { kind: 'bad-week', week }
  const request: RunRequest = {
    week,
    lines: launch.lines ?? configuration.lineCount,
    description: launch.description.trim().slice(0, 200),
    firstDays: launch.firstDays,
    maxOverload: launch.maxOverload ?? planningOverload(configuration.load),
    seconds: launch.seconds ?? (launch.steps === null ? usualSeconds : null),
    steps: launch.steps,
    seed: launch.seed ?? 1,
  }
  const read = await readWeekProblem(deps.stores.files, request)
  if (read.kind !== 'problem') return read
  const outcome = await deps.stores.save(async (tx): Promise<LaunchOutcome> => {
    const open = await tx.plannerRuns.open()
    const same = open.find((run) => run.request.week === week)
    if (same) return { kind: 'being-planned', week, run: same.id }
    if (open.length >= mostOpen) return { kind: 'too-many-runs', limit: mostOpen }
    const run: PlannerRun = {
      id: deps.newId(),
      request,
      by: actor.name,
      door: actor.door,
      state: 'queued',
      launchedAt: now,
      startedAt: null,
      endedAt: null,
      fault: null,
      notes: read.notes,
      basedOn: null,
      planned: null,
      draft: null,
      curve: [],
      publishedAt: null,
      publishedBy: null,
    }
    await tx.plannerRuns.forget(now.subtract({ hours: 24 * keptDays }))
    await tx.plannerRuns.add(run)
    await tx.audit.append(auditLine(actor, now, 'launchRun', week, '', describe(request)))
    return { kind: 'launched', run, ahead: open.length }
  })
  if (outcome.kind === 'launched') {
    const { id } = outcome.run
    deps.events.publish({ kind: 'planner-run-changed', id, week, state: 'queued' })
    deps.planner.wake()
  }
  return outcome
}

function describe({ lines, description }: RunRequest): string {
  return description === '' ? `${lines} lines` : `${lines} lines: ${description}`
}
