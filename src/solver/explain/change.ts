import type { Weekday } from '../../domain/calendar/weekday.ts'
import { check, type Score } from '../check.ts'
import type { Breach, Penalty } from '../penalty.ts'
import type { Problem, Turns } from '../problem.ts'
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
 * Compares two timetables of a week. Only the days that differ and the people who move are scored, and of turns that
 * stay the same only their presence: all rules but the weekly load look at nothing beyond a day, and all but that of
 * idle members at nobody who stays.
 */
export function changeOf(problem: Problem, before: Turns, after: Turns): Change {
  const days = problem.days.filter((_, index) => before[index] !== after[index])
  const keys = keysConcerned(problem, before, after)
  const concerned = { ...problem, persons: problem.persons.filter(({ key }) => keys.has(key)) }
  const reduced = reducedTurns(problem, before, after, keys)
  const was = scoreOf(concerned, reduced.before, days)
  const is = scoreOf(concerned, reduced.after, days)
  const loads = {
    was: loadBreaches({ problem: concerned, turns: presenceOf(before, keys) }),
    is: loadBreaches({ problem: concerned, turns: presenceOf(after, keys) }),
  }
  return {
    cost: is.cost - was.cost,
    added: missingFrom(was.penalties, is.penalties),
    removed: missingFrom(is.penalties, was.penalties),
    breaches: [...missingFrom(was.breaches, is.breaches), ...missingFrom(loads.was, loads.is)],
  }
}

function scoreOf(problem: Problem, turns: Turns, days: readonly Weekday[]): Score {
  const pinned = problem.pinned.filter(({ day }) => days.includes(day))
  const score = check({ ...problem, days, pinned }, turns)
  // Those who stay are left out of the problem, so that they look unknown.
  const breaches = score.breaches.filter(({ rule }) => rule !== 'load' && rule !== 'unknownPerson')
  return { ...score, breaches }
}

/** The days that differ, turns that stay the same with the people concerned alone: their faults are so in both. */
function reducedTurns(
  { days }: Problem,
  before: Turns,
  after: Turns,
  keys: ReadonlySet<string>,
): { readonly before: Turns; readonly after: Turns } {
  const was: (readonly (readonly string[])[])[] = []
  const is: (readonly (readonly string[])[])[] = []
  for (const index of days.keys()) {
    const old = before[index] ?? []
    const now = after[index] ?? []
    if (old === now) continue
    was.push(old.map((row, hour) => (row === now[hour] ? row.filter((key) => keys.has(key)) : row)))
    is.push(now.map((row, hour) => (row === old[hour] ? row.filter((key) => keys.has(key)) : row)))
  }
  return { before: was, after: is }
}

function presenceOf(turns: Turns, keys: ReadonlySet<string>): Turns {
  return turns.map((rows) => rows.map((row) => row.filter((key) => keys.has(key))))
}

/** Those who move, and the members of groups of whom some are to stay idle. */
function keysConcerned({ rules }: Problem, before: Turns, after: Turns): Set<string> {
  const keys = new Set<string>()
  for (const { members, minIdle } of rules.groups) {
    if (minIdle !== null) for (const key of members) keys.add(key)
  }
  for (const [index, rows] of before.entries()) {
    if (rows === after[index]) continue
    for (const [hour, row] of rows.entries()) {
      const others = after[index]?.[hour] ?? []
      if (row === others) continue
      for (const key of row) if (!others.includes(key)) keys.add(key)
      for (const key of others) if (!row.includes(key)) keys.add(key)
    }
  }
  return keys
}

/** Those of the second list that the first does not have, each as often as it is there. */
function missingFrom<Item>(known: readonly Item[], items: readonly Item[]): Item[] {
  if (items.length === 0) return []
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
