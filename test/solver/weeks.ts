import type { Weekday } from '../../src/domain/calendar/weekday.ts'
import {
  newerRules,
  type Problem,
  type ProblemPerson,
  problemOf,
  type Rules,
  type Turns,
} from '../../src/solver/problem.ts'
import { type Week, weekOf } from '../../src/solver/week.ts'

/** A person with a load that does not bind, and what is given. */
export function person(key: string, given: Partial<ProblemPerson> = {}): ProblemPerson {
  return { key, load: 20, dailyMaximum: 4, absences: [], forced: [], ...given }
}

/** One day of four turns and three lines with Alba, Bernat and Carla, unless other things are given. */
export function problem(given: Partial<Omit<Problem, 'rules'>> & { rules?: Partial<Rules> } = {}): Problem {
  return problemOf({
    days: ['dl'],
    hours: 4,
    lines: 3,
    persons: [person('alba'), person('bernat'), person('carla')],
    ...given,
    rules: { ...newerRules, ...given.rules },
  })
}

/** A timetable of those days; each day is a text of turns, `a b|a||c`, initials for the three. */
export function week(of: Problem, ...days: string[]): Week {
  return weekOf(of, turns(...days))
}

export function turns(...days: string[]): Turns {
  return days.map((day) =>
    day.split('|').map((turn) =>
      turn
        .split(' ')
        .filter((initial) => initial !== '')
        .map((initial) => names.get(initial) ?? initial),
    ),
  )
}

const names = new Map([
  ['a', 'alba'],
  ['b', 'bernat'],
  ['c', 'carla'],
])

/** An absence of the Monday. */
export function absence(hour: number, required: boolean, reason = 'a reason', day: Weekday = 'dl') {
  return { day, hour, required, reasons: [reason] }
}
