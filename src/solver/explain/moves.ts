import type { Problem, Turn, Turns } from '../problem.ts'

/** The timetable with somebody put into a turn; the same timetable when they are there already. */
export function withPerson(problem: Problem, turns: Turns, turn: Turn, person: string): Turns {
  return changed(problem, turns, turn, (keys) => (keys.includes(person) ? keys : [...keys, person].sort()))
}

/** The timetable with somebody taken out of a turn. */
export function withoutPerson(problem: Problem, turns: Turns, turn: Turn, person: string): Turns {
  return changed(problem, turns, turn, (keys) => keys.filter((key) => key !== person))
}

/** The timetable with one person in a turn instead of another. */
export function insteadOf(problem: Problem, turns: Turns, turn: Turn, out: string, into: string): Turns {
  return withPerson(problem, withoutPerson(problem, turns, turn, out), turn, into)
}

/** The turns of a person in the order of the week. */
export function turnsOfPerson(problem: Problem, turns: Turns, person: string): Turn[] {
  const found: Turn[] = []
  for (const [index, day] of problem.days.entries()) {
    for (let hour = 0; hour < problem.hours; hour += 1) {
      if (turns[index]?.[hour]?.includes(person)) found.push({ day, hour })
    }
  }
  return found
}

/** True for the same turn of the week. */
export function isSameTurn(one: Turn, other: Turn): boolean {
  return one.day === other.day && one.hour === other.hour
}

function changed(
  problem: Problem,
  turns: Turns,
  { day, hour }: Turn,
  change: (keys: readonly string[]) => readonly string[],
): Turns {
  const place = problem.days.indexOf(day)
  return turns.map((rows, index) =>
    index === place ? rows.map((keys, row) => (row === hour ? change(keys) : keys)) : rows,
  )
}
