import { type Change, changeOf } from '../explain/change.ts'
import { isSameTurn, turnsOfPerson } from '../explain/moves.ts'
import type { Problem, Turns } from '../problem.ts'
import { dayChangesOf } from './dayChanges.ts'
import { type Handover, inExchange, leftEmpty, type State, takenOver } from './handover.ts'
import { lostTurns, type RepairTask, repairProblem, withLosses } from './repairProblem.ts'

/** One way to repair the week. */
export interface Repair {
  readonly turns: Turns
  readonly handovers: readonly Handover[]
  /** The people whose turns change, besides the one who cannot come. */
  readonly moved: readonly string[]
  /** What it changes, compared with the published week scored with the absence: price, and penalties that come and go. */
  readonly change: Change
  /** Turns that people do above their load. */
  readonly extra: number
}

/** Ways of equal length that are followed, for each number of people moved. */
const breadth = 10
/** People moved at most, besides the one who cannot come. */
const mostMoved = 3

/** What all ways of one repair share. */
interface Scene {
  readonly problem: Problem
  readonly task: RepairTask
  readonly dayChange: ReturnType<typeof dayChangesOf>
  /** Person → turns that they may have without helping out. */
  readonly entitled: ReadonlyMap<string, number>
}

interface Scored extends State {
  /** Compared with the week in which the lost turns are empty. */
  readonly cost: number
  readonly extra: number
  /** Sum of the balances of those moved: people who owe turns come first. */
  readonly balance: number
}

/**
 * Up to `most` ways to repair a week after an absence, those that move the fewest people first: each further one
 * moves more people and costs less, so that none is worse in both. Chains of handovers are followed, the cheapest
 * ones at each length: hard rules hold, settled turns stay. None when nothing is lost.
 */
export function repairsOf(task: RepairTask, most: number): Repair[] {
  const open = lostTurns(task).map((turn) => ({ turn, from: task.person }))
  if (open.length === 0) return []
  const problem = repairProblem(task)
  const entitled = new Map(problem.persons.map(({ key, load }) => [key, load - task.mostExtra]))
  const scene: Scene = { problem, task, dayChange: dayChangesOf(problem), entitled }
  const start: Scored = {
    turns: withLosses(task),
    open,
    handovers: [],
    moved: [],
    cost: 0,
    extra: 0,
    balance: 0,
  }
  // What needs no exchange comes first: it tells soon which chains cannot win any more.
  const finished = followed(scene, start, [], false)
  finished.push(...followed(scene, start, finished, true))
  return undominated(finished)
    .slice(0, most)
    .map(({ turns, handovers, moved, extra }) => ({
      turns,
      handovers,
      moved,
      extra,
      change: changeOf(problem, task.published, turns),
    }))
}

/** Follows all ways of equal length together, the best of them, until each is finished or cannot win any more. */
function followed(scene: Scene, start: Scored, known: readonly Scored[], withExchange: boolean): Scored[] {
  const finished: Scored[] = []
  let states: readonly Scored[] = [start]
  while (states.length > 0) {
    const next = states.flatMap((state) => continued(scene, state, withExchange))
    finished.push(...next.filter((state) => state.open.length === 0))
    const rivals = undominated([...known, ...finished])
    states = narrowed(
      next.filter((state) => state.open.length > 0 && couldStillWin(scene.problem, state, rivals)),
    )
  }
  return finished
}

/** All that may follow a state; who can take a turn as it is needs no exchange for it. */
function continued(scene: Scene, state: Scored, withExchange: boolean): Scored[] {
  const { problem, task } = scene
  const empty = leftEmpty(state)
  const lost = lostTurns(task).length
  const found: Scored[] = empty ? [{ ...state, ...empty }] : []
  for (const taken of takenOver(problem, task, state)) {
    if (taken.moved.length > mostMoved) continue
    const { breaches, added, scored } = scoredAfter(scene, state, taken)
    if (breaches === 0) found.push(scored)
    if (!withExchange || (breaches === 0 && added === 0 && scored.extra === state.extra)) continue
    for (const given of inExchange(problem, task, taken, lost)) {
      const exchanged = scoredAfter(scene, state, given)
      if (exchanged.breaches === 0) found.push(exchanged.scored)
    }
  }
  return found
}

function scoredAfter(
  { problem, task, dayChange, entitled }: Scene,
  before: Scored,
  state: State,
): { breaches: number; added: number; scored: Scored } {
  const sum = { cost: before.cost, added: 0, breaches: 0 }
  for (const index of problem.days.keys()) {
    const was = before.turns[index] ?? []
    const is = state.turns[index] ?? []
    if (was === is) continue
    const { cost, added, breaches } = dayChange(index, was, is)
    sum.cost += cost
    sum.added += added
    sum.breaches += breaches
  }
  let extra = 0
  let balance = 0
  for (const key of [task.person, ...state.moved]) {
    const above = turnsOfPerson(problem, state.turns, key).length - (entitled.get(key) ?? 0)
    if (above > task.mostExtra) sum.breaches += 1
    if (key === task.person) continue
    extra += Math.max(0, above)
    balance += task.balances.get(key) ?? 0
  }
  const { cost, added, breaches } = sum
  return { breaches, added, scored: { ...state, cost, extra, balance } }
}

/** False when even all that filling its open turns can save leaves it no cheaper than a way that moves no more people. */
function couldStillWin(problem: Problem, state: Scored, rivals: readonly Scored[]): boolean {
  let least = state.cost
  for (const { turn } of state.open) {
    const keys = state.turns[problem.days.indexOf(turn.day)]?.[turn.hour] ?? []
    const wished = problem.persons.some(({ forced }) => forced.some((one) => isSameTurn(one, turn)))
    least -= problem.weights.empty * (2 * (problem.lines - keys.length) - 1)
    if (wished) least -= problem.weights.unforced
  }
  return !rivals.some(({ moved, cost }) => moved.length <= state.moved.length && cost <= least)
}

/** The best of each number of people moved and turns open, each timetable once. */
function narrowed(states: readonly Scored[]): Scored[] {
  const groups = new Map<string, Map<string, Scored>>()
  for (const state of [...states].sort(byMerit)) {
    const name = `${state.moved.length} ${state.open.length}`
    const group = groups.get(name) ?? new Map<string, Scored>()
    groups.set(name, group)
    if (group.size >= breadth) continue
    const text = JSON.stringify([state.turns, state.open, state.moved])
    if (!group.has(text)) group.set(text, state)
  }
  return [...groups.values()].flatMap((group) => [...group.values()])
}

/** The cheapest for each number of people moved, where it costs less than with fewer. */
function undominated(states: readonly Scored[]): Scored[] {
  const found: Scored[] = []
  const sorted = [...states].sort(
    (one, other) => one.moved.length - other.moved.length || byMerit(one, other),
  )
  for (const state of sorted) {
    const last = found.at(-1)
    if (!last || state.cost < last.cost) found.push(state)
  }
  return found
}

/** Cheaper first, then fewer turns above a load, then those who owe most; the names make it the same every time. */
function byMerit(one: Scored, other: Scored): number {
  return (
    one.cost - other.cost ||
    one.extra - other.extra ||
    one.balance - other.balance ||
    one.handovers.length - other.handovers.length ||
    (one.moved.join() < other.moved.join() ? -1 : 1)
  )
}
