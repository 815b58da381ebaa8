import { isSameTurn, turnsOfPerson, withoutPerson, withPerson } from '../explain/moves.ts'
import type { Problem, Turn, Turns } from '../problem.ts'
import { busyTurnsOf } from '../rules/busy.ts'
import type { RepairTask } from './repairProblem.ts'

/** A turn that somebody gave up and that is to be settled. */
export interface OpenTurn {
  readonly turn: Turn
  readonly from: string
}

/** A turn that changes hands; `to` is null for one that stays empty. */
export interface Handover extends OpenTurn {
  readonly to: string | null
}

/** A week on the way to being repaired. */
export interface State {
  readonly turns: Turns
  readonly open: readonly OpenTurn[]
  readonly handovers: readonly Handover[]
  /** Whose turns have changed, besides the one who cannot come. */
  readonly moved: readonly string[]
}

/** Handovers of a chain at most, so that chains end. */
const longestChain = 12

/**
 * What can be done about the first open turn: leave it empty, or give it to somebody, who may give up an own turn for
 * it. Rules are not looked at, but that nobody who is absent takes a turn and nobody takes back what they gave up.
 */
export function handoversOf(problem: Problem, task: RepairTask, state: State): State[] {
  const [first, ...rest] = state.open
  if (!first) return []
  const { turn } = first
  const states: State[] = [{ ...state, open: rest, handovers: [...state.handovers, { ...first, to: null }] }]
  for (const person of problem.persons) {
    const { key } = person
    if (isPresent(problem, state.turns, turn, key) || hasGivenUp(state, turn, key)) continue
    if (busyTurnsOf(person).some((busy) => isSameTurn(busy, turn))) continue
    const moved = key === task.person || state.moved.includes(key) ? state.moved : [...state.moved, key]
    const turns = withPerson(problem, state.turns, turn, key)
    const handovers = [...state.handovers, { ...first, to: key }]
    states.push({ turns, open: rest, handovers, moved })
    if (key === task.person || handovers.length >= longestChain) continue
    for (const given of givable(problem, task, state, key)) {
      const left = withoutPerson(problem, turns, given, key)
      states.push({ turns: left, open: [...rest, { turn: given, from: key }], handovers, moved })
    }
  }
  return states
}

/** The turns that the person had from the start, still has, and may give up. */
function givable(problem: Problem, task: RepairTask, state: State, person: string): Turn[] {
  return turnsOfPerson(problem, task.published, person).filter(
    (turn) =>
      isPresent(problem, state.turns, turn, person) && !task.settled.some((one) => isSameTurn(one, turn)),
  )
}

function hasGivenUp({ handovers, open }: State, turn: Turn, person: string): boolean {
  return [...handovers, ...open].some((one) => one.from === person && isSameTurn(one.turn, turn))
}

function isPresent(problem: Problem, turns: Turns, turn: Turn, person: string): boolean {
  return turns[problem.days.indexOf(turn.day)]?.[turn.hour]?.includes(person) ?? false
}
