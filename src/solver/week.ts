import type { Weekday } from '../domain/calendar/weekday.ts'
import type { Problem, Turn, Turns } from './problem.ts'

/** A timetable as scoring sees it: names in turns, nothing of the programme that found it. */
export interface Week {
  readonly problem: Problem
  readonly turns: Turns
}

/** A turn of the week and who is in it, each person once. */
export interface StaffedTurn extends Turn {
  readonly people: ReadonlySet<string>
}

/** All turns in the order of the week. */
export function turnsOf(week: Week): StaffedTurn[] {
  const found: StaffedTurn[] = []
  for (const [index, day] of week.problem.days.entries()) {
    for (let hour = 0; hour < week.problem.hours; hour += 1) {
      found.push({ day, hour, people: new Set(week.turns[index]?.[hour] ?? []) })
    }
  }
  return found
}

/** Who is in a turn; nobody in one that the week does not have. */
export function peopleAt(week: Week, turn: Turn): readonly string[] {
  return week.turns[week.problem.days.indexOf(turn.day)]?.[turn.hour] ?? []
}

/** A person's day as text, a `1` for each turn on the phone: `0110`. */
export interface PersonDay {
  readonly person: string
  readonly day: Weekday
  readonly pattern: string
  /** Turns on the phone. */
  readonly count: number
}

/** The days on which somebody is on the phone, by day and then in the order of the problem's persons. */
export function personDaysOf(week: Week): PersonDay[] {
  const found: PersonDay[] = []
  for (const [index, day] of week.problem.days.entries()) {
    const hoursOf = hoursByPerson(week.turns[index] ?? [])
    for (const { key: person } of week.problem.persons) {
      const hours = hoursOf.get(person)
      if (!hours) continue
      const pattern = Array.from({ length: week.problem.hours }, (_, hour) => (hours.has(hour) ? '1' : '0'))
      found.push({ person, day, pattern: pattern.join(''), count: hours.size })
    }
  }
  return found
}

function hoursByPerson(day: Turns[number]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [hour, people] of day.entries()) {
    for (const person of people) found.set(person, (found.get(person) ?? new Set<number>()).add(hour))
  }
  return found
}
