import { changeOf } from '../explain/change.ts'
import type { Problem, Turns } from '../problem.ts'

/** What changing a day means; loads, which are of the week, do not count. */
export interface DayChange {
  /** Dearer (+) or cheaper (−) by so much. */
  readonly cost: number
  /** Price of the penalties that come, empty lines apart. */
  readonly added: number
  /** Hard rules that would be broken and are not now. */
  readonly breaches: number
}

type Day = Turns[number]

/**
 * Tells what changing days of a week means. The chains of a repair change the same days in the same way over and over,
 * so that what has been said of a day is remembered for as long as that day lasts.
 */
export function dayChangesOf(problem: Problem): (index: number, before: Day, after: Day) => DayChange {
  const known = new WeakMap<Day, Map<string, DayChange>>()
  return (index, before, after) => {
    const name = nameOf(index, before, after)
    const ofDay = known.get(before) ?? new Map<string, DayChange>()
    known.set(before, ofDay)
    const change = ofDay.get(name) ?? changeOfDay(problem, index, before, after)
    ofDay.set(name, change)
    return change
  }
}

function changeOfDay(problem: Problem, index: number, before: Day, after: Day): DayChange {
  const days = problem.days.slice(index, index + 1)
  const pinned = problem.pinned.filter(({ day }) => days.includes(day))
  const { cost, added, breaches } = changeOf({ ...problem, days, pinned }, [before], [after])
  let price = 0
  for (const penalty of added) if (penalty.kind !== 'empty') price += penalty.cost
  return { cost, added: price, breaches: breaches.filter(({ rule }) => rule !== 'load').length }
}

/** Tells changes of the same day apart: the turns that differ, as they become. */
function nameOf(index: number, before: Day, after: Day): string {
  const changed = after.flatMap((row, hour) => (row === before[hour] ? [] : [`${hour} ${row.join()}`]))
  return `${index} ${changed.join(' | ')}`
}
