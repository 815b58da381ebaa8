import { type Breach, breachOf } from '../penalty.ts'
import type { Week } from '../week.ts'

/** The turns in which more of a table are on the phone than may be at once (`maximPerTaula`, facts §6.4). */
export function tableBreaches(week: Week): Breach[] {
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const { name, members, max } of week.problem.rules.tables) {
      const value = members.filter((key) => people.has(key)).length
      if (max !== null && value > max) {
        breaches.push(breachOf({ rule: 'table', day, hour, name, value, limit: max }))
      }
    }
  }
  return breaches
}
