import type { Problem, ProblemPerson, Turn } from '../problem.ts'
import { busyTurnsOf } from '../rules/busy.ts'
import { forcedTurnsOf } from '../rules/forcedTurns.ts'
import type { Pattern } from '../rules/pattern.ts'
import { undesiredTurnsOf } from '../rules/undesiredTurns.ts'

/** What a person's day allows, and what each of its turns costs. */
export interface PersonDay {
  /** Turns that are pinned. */
  must: Pattern
  /** Turns that are impossible; a pinned turn is possible whatever else is said. */
  never: Pattern
  readonly costs: Int32Array
}

/** A person's days in the order of the problem. */
export function personDaysOf(problem: Problem, person: ProblemPerson, pins: readonly Pinned[]): PersonDay[] {
  const { weights, hours } = problem
  const found: PersonDay[] = problem.days.map(() => ({ must: 0, never: 0, costs: new Int32Array(hours) }))
  const at = ({ day }: Turn): PersonDay | undefined => found[problem.days.indexOf(day)]
  for (const turn of undesiredTurnsOf(person)) add(at(turn), turn.hour, weights.undesired)
  for (const turn of forcedTurnsOf(problem, person)) add(at(turn), turn.hour, -weights.unforced)
  for (const turn of busyTurnsOf(person)) {
    const day = at(turn)
    if (day) day.never |= 1 << turn.hour
  }
  for (const pin of pins) {
    const day = at(pin)
    if (!day) continue
    if (pin.present) day.must |= 1 << pin.hour
    else day.never |= 1 << pin.hour
  }
  for (const day of found) day.never &= ~day.must
  return found
}

/** A settled turn of one person. */
export interface Pinned extends Turn {
  readonly present: boolean
}

function add(day: PersonDay | undefined, hour: number, cost: number): void {
  if (day && hour >= 0 && hour < day.costs.length) day.costs[hour] = (day.costs[hour] ?? 0) + cost
}
