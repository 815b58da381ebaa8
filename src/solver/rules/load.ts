import { type Breach, breachOf } from '../penalty.ts'
import { turnsOf, type Week } from '../week.ts'

/** The people with more turns in the week than their load. */
export function loadBreaches(week: Week): Breach[] {
  const counts = new Map<string, number>()
  for (const { people } of turnsOf(week)) {
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  const breaches: Breach[] = []
  for (const { key: person, load: limit } of week.problem.persons) {
    const value = counts.get(person) ?? 0
    if (value > limit) breaches.push(breachOf({ rule: 'load', person, value, limit }))
  }
  return breaches
}
