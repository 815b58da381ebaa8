import type { HourLimits } from '../../domain/calendar/hours.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { WhyPrice } from '../../domain/planner/why.ts'
import { withPin } from '../../solver/explain/whatIf.ts'
import type { Problem } from '../../solver/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { canBeStaffed, solveEmpty } from './emptyWeek.ts'
import { readSlot, type SlotQuestion, type SlotRefusal } from './explainSlot.ts'

export type PriceOutcome =
  | {
      readonly kind: 'priced'
      readonly week: string
      readonly hours: HourLimits
      readonly price: WhyPrice
    }
  | SlotRefusal

/** Real seconds for each of the two timetables. */
const limits = { seconds: 5, steps: null, seed: 1 }

/**
 * What it would cost to put somebody into a slot, or to keep them out of it: the best timetable of the week with and
 * without that, whatever is published. For coordinators: it takes seconds of computing.
 */
export async function priceOf(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'solve'>,
  actor: Actor,
  question: SlotQuestion & { readonly person: string; readonly present: boolean },
): Promise<PriceOutcome> {
  const asked = await readSlot(deps, actor, question, 'plan')
  if (asked.kind !== 'published-week') return asked
  const { week, person, day, hour, present } = question
  const turn = { day, hour }
  const solved = (problem: Problem) => {
    const solve = canBeStaffed(problem) ? deps.solve : solveEmpty
    return solve(problem, limits, () => {}).answer
  }
  const plain = await solved(asked.problem)
  const pinned = await solved(withPin(asked.problem, person, turn, present))
  const known = new Set(plain.breaches.map((breach) => JSON.stringify(breach)))
  const price: WhyPrice = {
    person,
    turn,
    present,
    plain: plain.cost,
    pinned: pinned.cost,
    proven: plain.optimal && pinned.optimal,
    breaches: pinned.breaches.filter((breach) => !known.has(JSON.stringify(breach))),
  }
  return { kind: 'priced', week, hours: asked.timetable.hours, price }
}
