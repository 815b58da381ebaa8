import type { Weekday } from '../../domain/calendar/weekday.ts'
import { check, type Score } from '../check.ts'
import type { Breach, Penalty } from '../penalty.ts'
import type { Problem, ProblemPerson, Turns } from '../problem.ts'
import { loadBreaches } from '../rules/load.ts'

/** What it means to have another timetable instead. */
export interface Change {
  /** Dearer (+) or cheaper (−) by so much. */
  readonly cost: number
  /** Penalties that come, and those that go. */
  readonly added: readonly Penalty[]
  readonly removed: readonly Penalty[]
  /** Hard rules that would be broken and are not now. */
  readonly breaches: readonly Breach[]
}

/**
 * Compares two timetables of a week. Only the days that differ and the people who move are scored: all rules but the
 * weekly load look at nothing beyond a day, and all but that of idle members at nobody who stays.
 */
export function changeOf(problem: Problem, before: Turns, after: Turns): Change {
  const days = problem.days.filter((_, index) => before[index] !== after[index])
  const concerned = { ...problem, persons: personsConcerned(problem, before, after) }
  const was = scoreOf(concerned, before, days)
  const is = scoreOf(concerned, after, days)
  const loads = {
    was: loadBreaches({ problem: concerned, turns: before }),
    is: loadBreaches({ problem: concerned, turns: after }),
  }
  return {
    cost: is.cost - was.cost,
    added: missingFrom(was.penalties, is.penalties),
    removed: missingFrom(is.penalties, was.penalties),
    breaches: [...missingFrom(was.breaches, is.breaches), ...missingFrom(loads.was, loads.is)],
  }
}

function scoreOf(problem: Problem, turns: Turns, days: readonly Weekday[]): Score {
  const score = check(
    {
      ...problem,
      days,
      pinned: problem.pinned.filter(({ day }) => days.includes(day)),
    },
    turns.filter((_, index) => days.includes(problem.days[index] ?? 'dl')),
  )
  // Those who stay are left out of the problem, so that they look unknown.
  const breaches = score.breaches.filter(({ rule }) => rule !== 'load' && rule !== 'unknownPerson')
  return { ...score, breaches }
}

function personsConcerned(problem: Problem, before: Turns, after: Turns): readonly ProblemPerson[] {
  if (problem.rules.groups.some(({ minIdle }) => minIdle !== null)) return problem.persons
  const moved = new Set<string>()
  for (const [index, rows] of before.entries()) {
    if (rows === after[index]) continue
    for (const [hour, keys] of rows.entries()) {
      const others = after[index]?.[hour] ?? []
      if (keys === others) continue
      for (const key of keys) if (!others.includes(key)) moved.add(key)
      for (const key of others) if (!keys.includes(key)) moved.add(key)
    }
  }
  return problem.persons.filter(({ key }) => moved.has(key))
}

/** Those of the second list that the first does not have, each as often as it is there. */
function missingFrom<Item>(known: readonly Item[], items: readonly Item[]): Item[] {
  const left = new Map<string, number>()
  for (const item of known) {
    const text = JSON.stringify(item)
    left.set(text, (left.get(text) ?? 0) + 1)
  }
  return items.filter((item) => {
    const text = JSON.stringify(item)
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}
