import type { Weekday } from '../domain/calendar/weekday.ts'
import type { Problem, Turn, Turns } from './problem.ts'

/** A timetable as scoring sees it: names in turns, nothing of the programme that found it. */
export interface Week {
  readonly problem: Problem
  readonly turns: Turns
  /** All turns in the order of the week. */
  readonly staffed: readonly StaffedTurn[]
  /** The days on which somebody is on the phone, by day and then in the order of the problem's persons. */
  readonly personDays: readonly PersonDay[]
}

/** A timetable of a problem, counted once for all rules. */
export function weekOf(problem: Problem, turns: Turns): Week {
  return { problem, turns, staffed: turnsOf(problem, turns), personDays: personDaysOf(problem, turns) }
}

/** A turn of the week and who is in it, each person once. */
export interface StaffedTurn extends Turn {
  readonly people: ReadonlySet<string>
}

function turnsOf({ days, hours }: Problem, turns: Turns): StaffedTurn[] {
  const found: StaffedTurn[] = []
  for (const [index, day] of days.entries()) {
    for (let hour = 0; hour < hours; hour += 1) {
      found.push({ day, hour, people: new Set(turns[index]?.[hour] ?? []) })
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

function personDaysOf(problem: Problem, turns: Turns): PersonDay[] {
  const found: PersonDay[] = []
  for (const [index, day] of problem.days.entries()) {
    const hoursOf = hoursByPerson(turns[index] ?? [])
    for (const { key: person } of problem.persons) {
      const hours = hoursOf.get(person)
      if (!hours) continue
      const pattern = Array.from({ length: problem.hours }, (_, hour) => (hours.has(hour) ? '1' : '0'))
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
