import type { Breach } from '../penalty.ts'
import type { Problem, Turn, Turns } from '../problem.ts'
import { type Change, changeOf } from './change.ts'
import { insteadOf, isSameTurn, turnsOfPerson, withoutPerson, withPerson } from './moves.ts'

/** Somebody else for a turn. */
export interface Alternative {
  readonly person: string
  /** The turn that the person gives in exchange; null when the person simply takes one more. */
  readonly gives: Turn | null
  readonly change: Change
}

/** Somebody who cannot be in a turn, whatever is exchanged, and the hard rules that speak against it. */
export interface Unable {
  readonly person: string
  readonly breaches: readonly Breach[]
}

export interface Alternatives {
  /** The best way for each person who could, the cheapest first. */
  readonly possible: readonly Alternative[]
  readonly unable: readonly Unable[]
}

/**
 * Who else could have a turn instead of somebody, and at what price: by taking the turn over where their load leaves
 * room for it, or in exchange for one of their own turns.
 */
export function alternativesTo(problem: Problem, turns: Turns, turn: Turn, holder: string): Alternatives {
  return alternatives(problem, turns, turn, holder)
}

/** Who could fill an empty line of a turn, and at what price: with room in their load, or leaving another turn for it. */
export function fillersOf(problem: Problem, turns: Turns, turn: Turn): Alternatives {
  return alternatives(problem, turns, turn, null)
}

function alternatives(problem: Problem, turns: Turns, turn: Turn, holder: string | null): Alternatives {
  const possible: Alternative[] = []
  const unable: Unable[] = []
  const present = new Set(turns[problem.days.indexOf(turn.day)]?.[turn.hour] ?? [])
  for (const { key: person, load } of problem.persons) {
    if (present.has(person) || load === 0) continue
    const ways = waysOf(problem, turns, turn, holder, person)
    const [first] = ways.filter(({ change }) => change.breaches.length === 0).sort(byCost)
    if (first) possible.push(first)
    else unable.push({ person, breaches: fewest(ways.map(({ change }) => change.breaches)) })
  }
  return { possible: possible.sort(byCost), unable }
}

function waysOf(
  problem: Problem,
  turns: Turns,
  turn: Turn,
  holder: string | null,
  person: string,
): Alternative[] {
  const taken =
    holder === null
      ? withPerson(problem, turns, turn, person)
      : insteadOf(problem, turns, turn, holder, person)
  const ways: Alternative[] = [{ person, gives: null, change: changeOf(problem, turns, taken) }]
  for (const gives of turnsOfPerson(problem, turns, person)) {
    if (holder !== null && turnsOfPerson(problem, turns, holder).some((own) => isSameTurn(own, gives)))
      continue
    const exchanged =
      holder === null
        ? withoutPerson(problem, taken, gives, person)
        : insteadOf(problem, taken, gives, person, holder)
    ways.push({ person, gives, change: changeOf(problem, turns, exchanged) })
  }
  return ways
}

function byCost(one: Alternative, other: Alternative): number {
  return one.change.cost - other.change.cost || (one.person < other.person ? -1 : 1)
}

function fewest(lists: readonly (readonly Breach[])[]): readonly Breach[] {
  const [first, ...rest] = lists
  let least = first ?? []
  for (const list of rest) if (list.length < least.length) least = list
  return least
}
