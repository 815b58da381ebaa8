import { nobody } from '../../domain/people/people.ts'
import { type Penalty, penaltyOf } from '../penalty.ts'
import type { Problem, ProblemPerson, Turn } from '../problem.ts'
import { peopleAt, type Week } from '../week.ts'

/** The forced turns that count: on days with service, each once, not where the person cannot (facts §6.3). */
export function forcedTurnsOf(problem: Problem, person: ProblemPerson): Turn[] {
  const busy = person.absences.filter(({ required }) => required)
  return realTurns(problem, person.forced).filter(
    (turn) => !busy.some(({ day, hour }) => day === turn.day && hour === turn.hour),
  )
}

/** The turns in which one line should stay empty, each once. */
export function turnsToKeepEmpty(problem: Problem): Turn[] {
  return realTurns(problem, problem.keepEmpty)
}

/** The forced turns that were not granted, people's in order of the week, then those of nobody. */
export function unforcedPenalties(week: Week): Penalty[] {
  const { problem } = week
  const cost = problem.weights.unforced
  const missed: { turn: Turn; person: string }[] = []
  for (const person of problem.persons) {
    for (const turn of forcedTurnsOf(problem, person)) {
      if (!peopleAt(week, turn).includes(person.key)) missed.push({ turn, person: person.key })
    }
  }
  for (const turn of turnsToKeepEmpty(problem)) {
    if (new Set(peopleAt(week, turn)).size >= problem.lines) missed.push({ turn, person: nobody })
  }
  const placeOf = ({ day, hour }: Turn): number => problem.days.indexOf(day) * problem.hours + hour
  missed.sort((a, b) => placeOf(a.turn) - placeOf(b.turn))
  return missed.map(({ turn, person }) =>
    penaltyOf({ kind: 'unforced', cost, day: turn.day, hour: turn.hour, person }),
  )
}

function realTurns(problem: Problem, turns: readonly Turn[]): Turn[] {
  const found = new Map<string, Turn>()
  for (const { day, hour } of turns) {
    const isReal = problem.days.includes(day) && hour >= 0 && hour < problem.hours
    if (isReal) found.set(`${day} ${hour}`, { day, hour })
  }
  return [...found.values()]
}
