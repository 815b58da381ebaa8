import { nobody } from '../../domain/people/people.ts'
import { type Breach, breachOf } from '../penalty.ts'
import { peopleAt, type Week } from '../week.ts'

/** The settled cells that the timetable changes. */
export function pinBreaches(week: Week): Breach[] {
  const breaches: Breach[] = []
  for (const { person, day, hour, present } of week.problem.pinned) {
    if (person === nobody) continue
    const value = peopleAt(week, { day, hour }).includes(person) ? 1 : 0
    const limit = present ? 1 : 0
    if (value !== limit) breaches.push(breachOf({ rule: 'pin', day, hour, person, value, limit }))
  }
  return [...breaches, ...emptyPinBreaches(week)]
}

function emptyPinBreaches(week: Week): Breach[] {
  const wanted = new Map<string, Breach>()
  for (const { person, day, hour, present } of week.problem.pinned) {
    if (person !== nobody || !present) continue
    const known = wanted.get(`${day} ${hour}`)
    const value = week.problem.lines - new Set(peopleAt(week, { day, hour })).size
    const limit = (known?.limit ?? 0) + 1
    wanted.set(`${day} ${hour}`, breachOf({ rule: 'pin', day, hour, person, value, limit }))
  }
  return [...wanted.values()].filter(({ value, limit }) => value < limit)
}
