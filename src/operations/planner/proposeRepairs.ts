import type { HourLimits } from '../../domain/calendar/hours.ts'
import type { Weekday } from '../../domain/calendar/weekday.ts'
import { shortHash } from '../../domain/fingerprint.ts'
import { nobody } from '../../domain/people/people.ts'
import { type Actor, may } from '../../domain/permissions.ts'
import type { RepairProposal, TurnPlace } from '../../domain/planner/why.ts'
import { type Timetable, turnAt } from '../../domain/timetable/timetable.ts'
import type { Repair } from '../../solver/repair/repair.ts'
import { lostTurns } from '../../solver/repair/repairProblem.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSituation } from '../situation.ts'
import { readPublishedWeek } from './publishedWeek.ts'
import { readRepairTask } from './repairTask.ts'

/** Somebody who cannot come on a day of a published week. */
export interface RepairRequest {
  readonly week: string
  readonly person: string
  readonly day: Weekday
}

export type RepairsOutcome =
  | {
      readonly kind: 'repairs'
      readonly week: string
      readonly person: string
      readonly day: Weekday
      readonly hours: HourLimits
      /** False when no required absence is noted, so that all turns of the day count as lost. */
      readonly isNoted: boolean
      readonly lost: readonly TurnPlace[]
      /** Those that move the fewest people first, each further one costs less. */
      readonly proposals: readonly RepairProposal[]
      /** Names the state of the timetable that the proposals are for. */
      readonly hash: string | null
    }
  | RepairRefusal

export type RepairRefusal =
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-such-week' }
  | { readonly kind: 'nothing-to-repair'; readonly person: string }
  | { readonly kind: 'no-repair' }
  | { readonly kind: 'no-explanation' }

const mostProposals = 3

/** The best ways to settle the turns of somebody who cannot come, moving as few people as can be. */
export async function proposeRepairs(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'ask'>,
  actor: Actor,
  { week, person, day }: RepairRequest,
): Promise<RepairsOutcome> {
  const { stores } = deps
  const situation = await readSituation(stores.files, deps.clock.now())
  if (!may(actor, 'plan', situation.configuration.permissions)) return { kind: 'not-allowed' }
  const published = await readPublishedWeek(stores.files, week)
  if (published.kind !== 'published-week') return published
  const { task, isNoted } = await readRepairTask(stores, situation, published, { person, day })
  const lost = lostTurns(task)
  if (lost.length === 0) return { kind: 'nothing-to-repair', person }
  const answer = await deps.ask({ kind: 'repairs', task, most: mostProposals })
  if (answer?.kind !== 'repairs') return { kind: 'no-explanation' }
  if (answer.repairs.length === 0) return { kind: 'no-repair' }
  const { timetable, hash } = published
  const proposals = answer.repairs.map((repair) => proposalOf(timetable, repair))
  return { kind: 'repairs', week, person, day, hours: timetable.hours, isNoted, lost, proposals, hash }
}

function proposalOf(timetable: Timetable, { handovers, moved, change, extra }: Repair): RepairProposal {
  const edits = handovers.map(({ turn, from, to }) => ({
    ...turn,
    line: turnAt(timetable, turn.day, turn.hour).indexOf(from),
    from,
    to: to ?? nobody,
  }))
  const text = edits.map(({ day, hour, line, from, to }) => `${day} ${hour} ${line} ${from} ${to}`)
  return { id: shortHash([timetable.week, ...text].join('\n')), edits, moved, change, extra }
}
