import { type Penalty, penaltyOf } from '../penalty.ts'
import type { Week } from '../week.ts'

/** What so many people of a table on the phone at once cost: the price of each pair (facts §6.5). */
export function crosstalkCost(pairPrice: number, people: number): number {
  return (pairPrice * people * (people - 1)) / 2
}

/** The turns in which people of a table are on the phone together. */
export function crosstalkPenalties(week: Week): Penalty[] {
  const { tables, crosstalk } = week.problem.rules
  if (crosstalk === 0) return []
  const penalties: Penalty[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const { name: table, members } of tables) {
      const count = members.filter((key) => people.has(key)).length
      const pairs = (count * (count - 1)) / 2
      if (pairs > 0)
        penalties.push(penaltyOf({ kind: 'crosstalk', cost: crosstalk * pairs, day, hour, count, table }))
    }
  }
  return penalties
}
