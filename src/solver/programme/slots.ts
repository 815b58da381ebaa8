import type { Weekday } from '../../domain/calendar/weekday.ts'
import { nobody } from '../../domain/people/people.ts'
import type { Problem, Turn } from '../problem.ts'
import { emptyCost } from '../rules/emptyLines.ts'
import { turnsToKeepEmpty } from '../rules/forcedTurns.ts'
import { excessNobodiesCost } from '../rules/maxNobodies.ts'

/** How many people each slot can have, and what each number of them costs at slot · (lines + 1) + n. */
export interface Slots {
  readonly capacity: Int32Array
  readonly costs: Float64Array
}

/** Costs of slots by the people in them, times `scale`; with `breakTies` a hole on a first day costs a little more. */
export function slotsOf(problem: Problem, scale: number, breakTies: boolean): Slots {
  const { lines } = problem
  const count = problem.days.length * problem.hours
  const capacity = new Int32Array(count)
  const costs = new Float64Array(count * (lines + 1))
  const keepEmpty = turnsToKeepEmpty(problem)
  for (let slot = 0; slot < count; slot += 1) {
    const day = problem.days[Math.floor(slot / problem.hours)] ?? 'dl'
    const here = (turn: Turn): boolean => turn.day === day && turn.hour === slot % problem.hours
    const pins = problem.pinned.filter((pin) => pin.present && here(pin))
    const people = pins.filter(({ person }) => person !== nobody).length
    capacity[slot] = Math.min(lines, Math.max(people, lines - (pins.length - people)))
    const full = keepEmpty.some(here) ? problem.weights.unforced : 0
    for (let n = 0; n <= lines; n += 1) {
      const empty = lines - n
      const cost = emptyCost(problem, empty) + excessNobodiesCost(problem, empty) + (empty === 0 ? full : 0)
      costs[slot * (lines + 1) + n] = cost * scale + (breakTies ? empty * dayPriority(problem, day) : 0)
    }
  }
  return { capacity, costs }
}

/** Days to fill first count more the earlier they are named; other days 0. */
export function dayPriority(problem: Problem, day: Weekday): number {
  const index = problem.firstDays.indexOf(day)
  return index < 0 ? 0 : problem.firstDays.length - index
}
