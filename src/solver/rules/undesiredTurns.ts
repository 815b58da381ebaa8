import { type Penalty, penaltyOf } from '../penalty.ts'
import type { ProblemPerson, Turn } from '../problem.ts'
import type { Week } from '../week.ts'

/** The turns in which the person would rather not be on the phone; where it cannot, that is another rule. */
export function undesiredTurnsOf(person: ProblemPerson): Turn[] {
  const found = new Map<string, Turn>()
  for (const { day, hour, required } of person.absences) {
    if (!required) found.set(`${day} ${hour}`, { day, hour })
  }
  return [...found.values()]
}

/** The turns that people got although they would rather not. */
export function undesiredPenalties(week: Week): Penalty[] {
  const persons = new Map(week.problem.persons.map((person) => [person.key, person]))
  const penalties: Penalty[] = []
  for (const { day, hour, people } of week.staffed) {
    for (const key of people) {
      const wishes = (persons.get(key)?.absences ?? []).filter(
        (absence) => !absence.required && absence.day === day && absence.hour === hour,
      )
      if (wishes.length === 0) continue
      const reasons = wishes.flatMap((wish) => wish.reasons)
      penalties.push(
        penaltyOf({
          kind: 'undesired',
          cost: week.problem.weights.undesired,
          day,
          hour,
          person: key,
          reasons,
        }),
      )
    }
  }
  return penalties
}
