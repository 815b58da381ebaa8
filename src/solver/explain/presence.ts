import { check } from '../check.ts'
import type { Penalty } from '../penalty.ts'
import type { Problem, Turn, Turns } from '../problem.ts'
import { forcedTurnsOf } from '../rules/forcedTurns.ts'
import { undesiredTurnsOf } from '../rules/undesiredTurns.ts'
import { type Alternatives, alternativesTo } from './alternatives.ts'
import { type Change, changeOf } from './change.ts'
import { isSameTurn, turnsOfPerson, withoutPerson } from './moves.ts'

/** Why somebody is in a turn. */
export interface PresenceExplanation {
  readonly person: string
  readonly turn: Turn
  /** The person is wished there. */
  readonly isForced: boolean
  /** The person would rather not be there. */
  readonly isUndesired: boolean
  /** Turns of the week, and how many the load gives. */
  readonly count: number
  readonly load: number
  /** The person's penalties of that day. */
  readonly penalties: readonly Penalty[]
  /** What leaving the line empty would cost. */
  readonly without: Change
  readonly others: Alternatives
}

/** Explains why somebody is in a turn, and who else could be; null when they are not in it. */
export function explainPresence(
  problem: Problem,
  turns: Turns,
  person: string,
  turn: Turn,
): PresenceExplanation | null {
  const owns = turnsOfPerson(problem, turns, person)
  const known = problem.persons.find(({ key }) => key === person)
  if (!known || !owns.some((own) => isSameTurn(own, turn))) return null
  return {
    person,
    turn,
    isForced: forcedTurnsOf(problem, known).some((one) => isSameTurn(one, turn)),
    isUndesired: undesiredTurnsOf(known).some((one) => isSameTurn(one, turn)),
    count: owns.length,
    load: known.load,
    penalties: check(problem, turns).penalties.filter(
      (penalty) => penalty.person === person && penalty.day === turn.day,
    ),
    without: changeOf(problem, turns, withoutPerson(problem, turns, turn, person)),
    others: alternativesTo(problem, turns, turn, person),
  }
}
