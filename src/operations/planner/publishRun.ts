import { nobody } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import type { Loaded, Saving } from '../../domain/ports/stores.ts'
import { logTime } from '../../domain/timetable/editCell.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { type TurnDifference, turnDifferences } from '../../domain/timetable/turnDifferences.ts'
import { auditLine } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation, type Situation } from '../situation.ts'
import { tellMoved } from './tellMoved.ts'

export type PublishOutcome =
  | {
      readonly kind: 'run-published'
      readonly week: string
      readonly differences: readonly TurnDifference[]
      /** Cells with nobody. */
      readonly empty: number
      /** People who are told that their shifts moved. */
      readonly told: number
    }
  | {
      /** Somebody has changed the published week since the run began. */
      readonly kind: 'published-since'
      readonly week: string
      /** Names the state of the published week that the differences are to. */
      readonly seen: string
      readonly differences: readonly TurnDifference[]
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'run-not-over' }
  | { readonly kind: 'nothing-found' }

/** What a file that is not there is called where a state of it has to be named. */
const none = 'none'

/**
 * Makes a run's timetable that of its week, and tells each person whose shifts moved. Refused when the published week
 * has changed since the run began, unless `seen` names the state whose differences the person has been shown. Throws
 * `DomainError('file-malformed')` while the published file is broken.
 */
export async function publishRun(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'events' | 'newId'>,
  actor: Actor,
  request: { readonly run: string; readonly seen: string | null },
): Promise<PublishOutcome> {
  const now = deps.clock.now()
  const outcome = await deps.stores.save(async (tx): Promise<PublishOutcome> => {
    const situation = await readSituation(tx.files, now)
    if (!may(actor, 'plan', situation.configuration.permissions)) return { kind: 'not-allowed' }
    const run = await tx.plannerRuns.find(request.run)
    if (!run) return { kind: 'no-such-run' }
    if (isOpen(run)) return { kind: 'run-not-over' }
    const timetable = timetableOf(run, situation)
    if (!timetable) return { kind: 'nothing-found' }
    const { week } = timetable
    const published = await tx.files.timetable(week)
    const differences = turnDifferences(published?.value ?? null, timetable)
    const state = published?.hash ?? null
    const seen = state ?? none
    if (state !== run.basedOn && request.seen !== seen)
      return { kind: 'published-since', week, seen, differences }
    await replace(tx, actor, situation, { published, timetable, run })
    const told = await tellMoved(deps, tx, actor, situation, {
      week,
      isNew: !published,
      isRepair: false,
      differences,
    })
    return { kind: 'run-published', week, differences, empty: holesOf(timetable), told }
  })
  if (outcome.kind === 'run-published') {
    const { week } = outcome
    deps.events.publish({ kind: 'timetable-created', week, by: actor.name })
    deps.events.publish({ kind: 'planner-run-changed', id: request.run, week, state: 'finished' })
  }
  return outcome
}

/** What publishing the run would change now, and the name of the state that it would replace. */
export async function publishingDifferences(
  deps: Pick<Dependencies, 'stores' | 'clock'>,
  run: PlannerRun,
): Promise<{
  readonly seen: string
  readonly isNew: boolean
  readonly differences: readonly TurnDifference[]
} | null> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const timetable = timetableOf(run, situation)
  if (!timetable) return null
  const published = await deps.stores.files.timetable(timetable.week)
  return {
    seen: published?.hash ?? none,
    isNew: published === null,
    differences: turnDifferences(published?.value ?? null, timetable),
  }
}

function timetableOf({ request, planned, draft }: PlannerRun, { people }: Situation): Timetable | null {
  return planned && draft && timetableOfDraft(request.week, planned, draft, people)
}

async function replace(
  tx: Saving,
  actor: Actor,
  { now }: Situation,
  what: { published: Loaded<Timetable> | null; timetable: Timetable; run: PlannerRun },
): Promise<void> {
  const { published, timetable, run } = what
  // The line of an upload as existing readers know it ends in a blank (facts §3.5).
  const line = `${logTime(now)}: ${actor.name} ha pujat ${timetable.week} `
  const log = [...(published?.value.log ?? []), line]
  await tx.files.replaceTimetable(published, { ...timetable, log })
  await tx.plannerRuns.update({
    ...run,
    basedOn: (await tx.files.timetable(timetable.week))?.hash ?? null,
    publishedAt: now,
    publishedBy: actor.name,
  })
  const { cost } = timetable
  await tx.audit.append(auditLine(actor, now, 'publishRun', timetable.week, '', `cost ${cost}`))
}

function holesOf(timetable: Timetable): number {
  let holes = 0
  for (const rows of timetable.cells.values()) {
    for (const row of rows) holes += row.filter((key) => key === nobody).length
  }
  return holes
}
