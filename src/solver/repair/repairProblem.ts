import { isSameTurn, turnsOfPerson, withoutPerson } from '../explain/moves.ts'
import type { Problem, Turn, Turns } from '../problem.ts'
import { busyTurnsOf } from '../rules/busy.ts'

/** What is to be repaired: a published week, and what has changed since. */
export interface RepairTask {
  /** The week with the absences as they are now. */
  readonly problem: Problem
  readonly published: Turns
  /** Who cannot come as planned. */
  readonly person: string
  /** Turns that stay as they are: those worked already, or set by hand. */
  readonly settled: readonly Turn[]
  /** Turns that anybody may do above their load to help out. */
  readonly mostExtra: number
  /** The lower, the sooner somebody should cover; people without a figure come with 0. */
  readonly balances: ReadonlyMap<string, number>
}

/** The turns of the person that somebody else has to do: those in which they are absent now and that are not settled. */
export function lostTurns({ problem, published, person, settled }: RepairTask): Turn[] {
  const known = problem.persons.find(({ key }) => key === person)
  const busy = known ? busyTurnsOf(known) : []
  return turnsOfPerson(problem, published, person).filter(
    (turn) => busy.some((one) => isSameTurn(one, turn)) && !settled.some((one) => isSameTurn(one, turn)),
  )
}

/**
 * The week as it may be repaired: everybody keeps their turns, even those above their load, and may take `mostExtra`
 * more; what is settled no longer counts as absence.
 */
export function repairProblem(task: RepairTask): Problem {
  const { problem, published, settled, mostExtra } = task
  const persons = problem.persons.map((person) => ({
    ...person,
    load: Math.max(person.load, turnsOfPerson(problem, published, person.key).length) + mostExtra,
    absences: person.absences.filter((absence) => !settled.some((turn) => isSameTurn(turn, absence))),
  }))
  return { ...problem, persons }
}

/** The published timetable without the person in the turns that are lost. */
export function withLosses(task: RepairTask): Turns {
  let turns = task.published
  for (const turn of lostTurns(task)) turns = withoutPerson(task.problem, turns, turn, task.person)
  return turns
}
