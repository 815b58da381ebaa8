import type { Problem, ProblemPerson } from '../problem.ts'
import { leavesBreak } from '../rules/breakfast.ts'
import { type Pattern, turnsInPattern } from '../rules/pattern.ts'
import { type PersonDay, personDaysOf } from './personDays.ts'
import { patternsUpTo, shapeCost } from './shape.ts'

/**
 * The daily patterns that each person may take on each day, fewest turns first, with what each costs by itself. Those
 * of person p on day d are numbered from `first[p · days + d]` to before `first[p · days + d + 1]`.
 */
export interface Columns {
  readonly first: Int32Array
  readonly patterns: Uint16Array
  readonly costs: Int32Array
  /** Turns of each column. */
  readonly sizes: Uint8Array
  readonly count: number
  /** Turns of the week at most, per person: the load, or more where more is pinned. */
  readonly loads: Int32Array
}

/** Lists all columns, every cost times `scale`. */
export function columnsOf(problem: Problem, scale: number): Columns {
  const dayCount = problem.days.length
  const first = new Int32Array(problem.persons.length * dayCount + 1)
  const patterns: number[] = []
  const costs: number[] = []
  const sizes: number[] = []
  const loads = new Int32Array(problem.persons.length)
  const shapesOf = shapesByPerson(problem)
  for (const [index, person] of problem.persons.entries()) {
    const pins = problem.pinned.filter((pin) => pin.person === person.key)
    const days = personDaysOf(problem, person, pins)
    let pinned = 0
    for (const day of days) pinned += turnsInPattern(day.must)
    const load = Math.max(0, person.load, pinned)
    loads[index] = load
    const shapes = shapesOf(person)
    for (const [dayIndex, day] of days.entries()) {
      const most = Math.max(Math.min(person.dailyMaximum, load), turnsInPattern(day.must))
      for (const { pattern, size, cost } of shapes) {
        if (size > most) break
        if (!isAllowed(pattern, day, problem, person.key)) continue
        patterns.push(pattern)
        sizes.push(size)
        costs.push((cost + turnsCost(pattern, day)) * scale)
      }
      first[index * dayCount + dayIndex + 1] = patterns.length
    }
  }
  return {
    first,
    patterns: Uint16Array.from(patterns),
    costs: Int32Array.from(costs),
    sizes: Uint8Array.from(sizes),
    count: patterns.length,
    loads,
  }
}

interface Shape {
  readonly pattern: Pattern
  readonly size: number
  readonly cost: number
}

/** Shapes cost everybody the same, but those who want no break. */
function shapesByPerson(problem: Problem): (person: ProblemPerson) => readonly Shape[] {
  const most = Math.max(0, ...problem.persons.map(({ dailyMaximum }) => dailyMaximum), mostPinned(problem))
  const patterns = patternsUpTo(problem.hours, most)
  const listFor = (key: string): Shape[] =>
    patterns.map((pattern) => ({
      pattern,
      size: turnsInPattern(pattern),
      cost: shapeCost(pattern, problem, key),
    }))
  const exempt = problem.rules.breakExempt
  const bound = listFor('')
  const free = exempt[0] === undefined ? bound : listFor(exempt[0])
  return ({ key }) => (exempt.includes(key) ? free : bound)
}

function mostPinned(problem: Problem): number {
  return problem.pinned.length > 0 ? problem.hours : 0
}

function isAllowed(pattern: Pattern, day: PersonDay, problem: Problem, person: string): boolean {
  if ((pattern & day.must) !== day.must || (pattern & day.never) !== 0) return false
  return pattern === day.must || leavesBreak(pattern, problem, person)
}

function turnsCost(pattern: Pattern, day: PersonDay): number {
  let cost = 0
  for (let rest = pattern; rest !== 0; rest &= rest - 1) {
    cost += day.costs[31 - Math.clz32(rest & -rest)] ?? 0
  }
  return cost
}
