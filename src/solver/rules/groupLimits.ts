import { type Breach, breachOf } from '../penalty.ts'
import type { GroupRule, Problem, Turn } from '../problem.ts'
import type { Week } from '../week.ts'

/**
 * How many of a group may be on the phone in a turn: its maximum, and no more than leave the wanted number of those
 * who could be on it idle (facts §6.4, with §9 row 60). Infinite without a limit; never below 0.
 */
export function groupLimitAt(problem: Problem, group: GroupRule, turn: Turn): number {
  const most = group.maxPhoning ?? Number.POSITIVE_INFINITY
  if (group.minIdle === null) return most
  return Math.min(most, Math.max(0, availableMembers(problem, group, turn).length - group.minIdle))
}

/** The turns in which too many of a group are on the phone. */
export function maxPhoningBreaches(week: Week): Breach[] {
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const { name, members, maxPhoning } of week.problem.rules.groups) {
      const value = members.filter((key) => people.has(key)).length
      if (maxPhoning !== null && value > maxPhoning) {
        breaches.push(breachOf({ rule: 'maxPhoning', day, hour, name, value, limit: maxPhoning }))
      }
    }
  }
  return breaches
}

/** The turns in which too few of a group stay idle; where too few could be on the phone at all, nothing helps. */
export function minIdleBreaches(week: Week): Breach[] {
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const group of week.problem.rules.groups) {
      if (group.minIdle === null) continue
      const available = availableMembers(week.problem, group, { day, hour })
      const value = available.filter((key) => !people.has(key)).length
      if (value < group.minIdle) {
        breaches.push(breachOf({ rule: 'minIdle', day, hour, name: group.name, value, limit: group.minIdle }))
      }
    }
  }
  return breaches
}

function availableMembers(problem: Problem, group: GroupRule, turn: Turn): string[] {
  return problem.persons
    .filter(({ key }) => group.members.includes(key))
    .filter(
      ({ absences }) =>
        !absences.some(({ required, day, hour }) => required && day === turn.day && hour === turn.hour),
    )
    .map(({ key }) => key)
}
