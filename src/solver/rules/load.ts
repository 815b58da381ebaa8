import { type Breach, breachOf } from '../penalty.ts'
import type { Week } from '../week.ts'

/** The people with more turns in the week than their load. */
export function loadBreaches(week: Pick<Week, 'problem' | 'turns'>): Breach[] {
  const counts = new Map<string, number>()
  for (const keys of week.turns.flat()) {
    for (const person of new Set(keys)) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  const breaches: Breach[] = []
  for (const { key: person, load: limit } of week.problem.persons) {
    const value = counts.get(person) ?? 0
    if (value > limit) breaches.push(breachOf({ rule: 'load', person, value, limit }))
  }
  return breaches
}
