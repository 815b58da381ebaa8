import { type Breach, breachOf } from '../penalty.ts'
import type { ProblemPerson, Turn } from '../problem.ts'
import type { Week } from '../week.ts'

/** The turns in which the person cannot be on the phone. */
export function busyTurnsOf(person: ProblemPerson): Turn[] {
  return person.absences.filter(({ required }) => required).map(({ day, hour }) => ({ day, hour }))
}

/** The turns that people got although they cannot. */
export function busyBreaches(week: Week): Breach[] {
  const persons = new Map(week.problem.persons.map((person) => [person.key, person]))
  const breaches: Breach[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const person of people) {
      const isBusy = persons
        .get(person)
        ?.absences.some((absence) => absence.required && absence.day === day && absence.hour === hour)
      if (isBusy) breaches.push(breachOf({ rule: 'busy', day, hour, person, value: 1, limit: 0 }))
    }
  }
  return breaches
}
