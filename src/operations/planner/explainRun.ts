import type { HourLimits } from '../../domain/calendar/hours.ts'
import type { Actor } from '../../domain/permissions.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import { check } from '../../solver/check.ts'
import type { Dependencies } from '../dependencies.ts'
import { type ExplainedHoles, explainHoles } from './explainHoles.ts'
import { readTimetableProblem } from './publishedWeek.ts'
import { readRun } from './readRuns.ts'

export type RunExplained =
  | ({ readonly kind: 'run-explained'; readonly week: string; readonly hours: HourLimits } & ExplainedHoles)
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'no-explanation' }

/**
 * Why the timetable that a run has found has empty lines, by the rules, people and absences of now. Throws
 * `DomainError('file-malformed')` when a file that counts never was readable.
 */
export async function explainRun(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'planner' | 'ask'>,
  actor: Actor,
  id: string,
): Promise<RunExplained> {
  const read = await readRun(deps, actor, id)
  if (read.kind !== 'run') return read
  const { request, planned, draft } = read.run
  if (!planned || !draft) return { kind: 'nothing-found' }
  const { files } = deps.stores
  const { value: people } = await files.people()
  const { week, maxOverload } = request
  const timetable = timetableOfDraft(week, planned, draft, people)
  const { problem, turns } = await readTimetableProblem(files, timetable, { maxOverload })
  const { penalties } = check(problem, turns)
  const explained = await explainHoles(deps.ask, { problem, turns, penalties })
  return explained
    ? { kind: 'run-explained', week, hours: planned.hours, ...explained }
    : { kind: 'no-explanation' }
}
