import type { HourLimits } from '../../domain/calendar/hours.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { RunBreach, RunPenalty } from '../../domain/planner/run.ts'
import type { WhyHole } from '../../domain/planner/why.ts'
import { check } from '../../solver/check.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { explainHoles } from './explainHoles.ts'
import { readPublishedWeek } from './publishedWeek.ts'

export type WeekExplained =
  | {
      readonly kind: 'week-explained'
      readonly week: string
      readonly hours: HourLimits
      readonly cost: number
      readonly penalties: readonly RunPenalty[]
      /** Hard rules that the timetable breaks. */
      readonly breaches: readonly RunBreach[]
      /** The first turns with empty lines; further ones are only listed as penalties. */
      readonly holes: readonly WhyHole[]
    }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-week' }
  | { readonly kind: 'no-explanation' }

/** What the published week costs and why, by the rules, people and absences of now. */
export async function explainWeek(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'ask'>,
  actor: Actor,
  week: string,
): Promise<WeekExplained> {
  const { configuration } = await readSituation(deps.stores.files, deps.clock.now())
  if (!may(actor, 'see', configuration.permissions)) return { kind: 'not-allowed' }
  const published = await readPublishedWeek(deps.stores.files, week)
  if (published.kind !== 'published-week') return published
  const { problem, turns, timetable } = published
  const { cost, penalties, breaches } = check(problem, turns)
  const explained = await explainHoles(deps.ask, { problem, turns, penalties })
  if (!explained) return { kind: 'no-explanation' }
  const { holes } = explained
  return { kind: 'week-explained', week, hours: timetable.hours, cost, penalties, breaches, holes }
}
