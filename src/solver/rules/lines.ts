import { type Breach, breachOf } from '../penalty.ts'
import { peopleAt, type Week } from '../week.ts'

/** The turns with more people than lines, or with somebody twice. */
export function linesBreaches(week: Week): Breach[] {
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    const value = peopleAt(week, { day, hour }).length
    const limit = Math.min(week.problem.lines, people.size)
    if (value > limit) breaches.push(breachOf({ rule: 'lines', day, hour, value, limit }))
  }
  return breaches
}

/** The keys in turns that are no person of the problem. */
export function unknownPersonBreaches(week: Week): Breach[] {
  const known = new Set(week.problem.persons.map(({ key }) => key))
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const person of people) {
      if (!known.has(person)) {
        breaches.push(breachOf({ rule: 'unknownPerson', day, hour, person, value: 1, limit: 0 }))
      }
    }
  }
  return breaches
}
