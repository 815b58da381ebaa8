import type { Breach } from '../penalty.ts'
import type { Problem, Turn, Turns } from '../problem.ts'
import { forcedTurnsOf } from '../rules/forcedTurns.ts'
import { type Change, changeOf } from './change.ts'
import { insteadOf, turnsOfPerson, withoutPerson, withPerson } from './moves.ts'

/** Why a forced turn was not granted. */
export interface WishExplanation {
  readonly person: string
  readonly turn: Turn
  /** The person is wished in more turns than the load allows. */
  readonly wishes: number
  readonly load: number
  /** The cheapest way to grant it that keeps the hard rules; null when there is none among single exchanges. */
  readonly cheapest: {
    readonly change: Change
    readonly leaves: Turn | null
    readonly pushesOut: string | null
  } | null
  /** The hard rules that the least bad way would break, when no way keeps them. */
  readonly conflict: readonly Breach[]
}

/** Explains a forced turn that the person did not get: what granting it would cost, or which rules are against it. */
export function explainWish(problem: Problem, turns: Turns, person: string, turn: Turn): WishExplanation {
  const wanted = problem.persons.find(({ key }) => key === person)
  const ways = waysTo(problem, turns, person, turn)
  const allowed = ways.filter(({ change }) => change.breaches.length === 0)
  allowed.sort((one, other) => one.change.cost - other.change.cost)
  const broken = ways.map(({ change }) => change.breaches).sort((one, other) => one.length - other.length)
  return {
    person,
    turn,
    wishes: wanted ? forcedTurnsOf(problem, wanted).length : 0,
    load: wanted?.load ?? 0,
    cheapest: allowed[0] ?? null,
    conflict: allowed.length > 0 ? [] : (broken[0] ?? []),
  }
}

type Way = NonNullable<WishExplanation['cheapest']>

/** Into an empty line or instead of somebody, as one turn more, in exchange for, or leaving an own turn. */
function waysTo(problem: Problem, turns: Turns, person: string, turn: Turn): Way[] {
  const present = turns[problem.days.indexOf(turn.day)]?.[turn.hour] ?? []
  const owns = turnsOfPerson(problem, turns, person)
  const outs = present.length < problem.lines ? [null, ...present] : present
  return outs.flatMap((pushesOut) => {
    const taken =
      pushesOut === null
        ? withPerson(problem, turns, turn, person)
        : insteadOf(problem, turns, turn, pushesOut, person)
    return [null, ...owns].map((leaves): Way => {
      const after =
        leaves === null
          ? taken
          : pushesOut === null
            ? withoutPerson(problem, taken, leaves, person)
            : insteadOf(problem, taken, leaves, person, pushesOut)
      return { change: changeOf(problem, turns, after), leaves, pushesOut }
    })
  })
}
