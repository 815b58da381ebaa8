import type { Problem } from '../problem.ts'
import { forcedTurnsOf } from '../rules/forcedTurns.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Crowds, crowdsOf } from './crowds.ts'
import { slotsOf } from './slots.ts'

/**
 * The week as a programme over daily patterns: for each person and day one column is chosen (maybe the empty one),
 * slots and crowds cost convexly by how many people they get. All costs are integers. Slots are numbered
 * day · hours + hour.
 */
export interface Programme {
  readonly problem: Problem
  readonly persons: number
  readonly days: number
  readonly hours: number
  readonly slots: number
  readonly columns: Columns
  /** Most turns that any column has. */
  readonly mostPerDay: number
  /** Most people of a slot. */
  readonly capacity: Int32Array
  /** What n people in a slot cost, at slot · stride + n. */
  readonly slotCosts: Float64Array
  readonly stride: number
  readonly crowds: Crowds
  /** Part of every timetable's value: forced turns are paid here and back to those who get them. */
  readonly constant: number
  /** One unit of cost in units of the programme's value. */
  readonly scale: number
  /** The values of all timetables differ from each other by multiples of this. */
  readonly step: number
  /** The costs of all timetables differ from each other by multiples of this. */
  readonly costStep: number
}

/**
 * Builds the programme. With days to fill first and a cost that the answer cannot exceed, equal costs are told apart
 * by where the holes are: the value is then cost · scale + ties, with ties below one unit of cost.
 */
export function programmeOf(problem: Problem, costAtMost: number | null = null): Programme {
  const plain = assemble(problem, 1, false)
  if (costAtMost === null || !problem.firstDays.some((day) => problem.days.includes(day))) return plain
  const holes = problem.weights.empty > 0 ? Math.floor(costAtMost / problem.weights.empty) : plain.slots
  const mostTies = Math.min(holes, plain.slots * problem.lines) * problem.firstDays.length
  return { ...assemble(problem, mostTies + 1, true), costStep: plain.step }
}

/** The cost of a timetable of that value; empty lines beyond the maximum count as dear as they are inside. */
export function costOfValue(programme: Programme, value: number): number {
  return Math.floor(value / programme.scale + 1e-9)
}

/** What no timetable costs less than, given the value of one and a bound of all values. */
export function costBoundOf(programme: Programme, value: number, bound: number): number {
  const cost = costOfValue(programme, value)
  const costBound = (bound - (programme.scale - 1)) / programme.scale
  return cost - programme.costStep * Math.max(0, Math.floor((cost - costBound) / programme.costStep + 1e-6))
}

/** True when no timetable has a smaller value. */
export function isProven(programme: Programme, value: number, bound: number): boolean {
  return bound > value - programme.step + 1e-6
}

function assemble(problem: Problem, scale: number, breakTies: boolean): Programme {
  const columns = columnsOf(problem, scale)
  const crowds = crowdsOf(problem, scale)
  const { capacity, costs } = slotsOf(problem, scale, breakTies)
  let forced = 0
  for (const person of problem.persons) forced += forcedTurnsOf(problem, person).length
  let mostPerDay = 0
  for (const size of columns.sizes) if (size > mostPerDay) mostPerDay = size
  const step = breakTies ? 1 : stepOf(columns, crowds, costs, problem.lines + 1)
  return {
    problem,
    persons: problem.persons.length,
    days: problem.days.length,
    hours: problem.hours,
    slots: problem.days.length * problem.hours,
    columns,
    mostPerDay,
    capacity,
    slotCosts: costs,
    stride: problem.lines + 1,
    crowds,
    constant: forced * problem.weights.unforced * scale,
    scale,
    step,
    costStep: step,
  }
}

function stepOf(columns: Columns, crowds: Crowds, slotCosts: Float64Array, stride: number): number {
  let step = 0
  for (const cost of columns.costs) step = greatestDivisor(step, Math.abs(cost))
  for (const cost of crowds.pairCosts) step = greatestDivisor(step, cost)
  for (let index = 1; index < slotCosts.length; index += 1) {
    if (index % stride === 0) continue
    step = greatestDivisor(step, Math.abs((slotCosts[index] ?? 0) - (slotCosts[index - 1] ?? 0)))
  }
  return Math.max(1, step)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
