import { type Breach, breachOf } from '../penalty.ts'
import type { Week } from '../week.ts'

/** The days on which somebody has more turns than the own daily maximum. */
export function dailyMaximumBreaches(week: Week): Breach[] {
  const limits = new Map(week.problem.persons.map(({ key, dailyMaximum }) => [key, dailyMaximum]))
  const breaches: Breach[] = []
  for (const { person, day, count: value } of week.personDays) {
    const limit = limits.get(person) ?? 0
    if (value > limit) breaches.push(breachOf({ rule: 'dailyMaximum', day, person, value, limit }))
  }
  return breaches
}
