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

/** Turns that may be open at once beyond those that are lost, and handovers for each lost one: so chains end. */
const mostGivenUp = 1
const handoversPerLoss = 3

/** The first open turn stays empty. */
export function leftEmpty(state: State): State | null {
  const [first, ...rest] = state.open
  return first ? { ...state, open: rest, handovers: [...state.handovers, { ...first, to: null }] } : null
}

/**
 * The first open turn goes to each person who may take it, not looking at rules but that nobody who is absent takes a
 * turn and nobody takes back what they gave up.
 */
export function takenOver(problem: Problem, task: RepairTask, state: State): State[] {
  const [first, ...rest] = state.open
  if (!first) return []
  const { turn } = first
  const states: State[] = []
  for (const person of problem.persons) {
    const { key } = person
    if (isPresent(problem, state.turns, turn, key) || hasGivenUp(state, turn, key)) continue
    if (busyTurnsOf(person).some((busy) => isSameTurn(busy, turn))) continue
    const moved = key === task.person || state.moved.includes(key) ? state.moved : [...state.moved, key]
    const turns = withPerson(problem, state.turns, turn, key)
    states.push({ turns, open: rest, handovers: [...state.handovers, { ...first, to: key }], moved })
  }
  return states
}

/** Whoever took over a turn last gives up each of the turns that they had from the start for it. */
export function inExchange(problem: Problem, task: RepairTask, state: State, lost: number): State[] {
  const key = state.handovers.at(-1)?.to ?? null
  if (key === null || key === task.person) return []
  if (state.handovers.length >= handoversPerLoss * lost || state.open.length > lost - 1 + mostGivenUp)
    return []
  return givable(problem, task, state, key).map((turn) => ({
    ...state,
    turns: withoutPerson(problem, state.turns, turn, key),
    open: [...state.open, { turn, from: key }],
  }))
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
