import { check } from '../../src/solver/check.ts'
import type { Problem, ProblemPerson, Turns } from '../../src/solver/problem.ts'

/** The least cost of all timetables that break no hard rule, by trying them all. */
export function leastCost(problem: Problem): number {
  const slots = problem.days.flatMap((day) =>
    Array.from({ length: problem.hours }, (_, hour) => ({ day, hour })),
  )
  const people: string[][] = slots.map(() => [])
  let least = Number.POSITIVE_INFINITY

  function fill(index: number): void {
    const person = problem.persons[index]
    if (!person) {
      const score = check(problem, turnsOf(problem, people))
      if (score.breaches.length === 0) least = Math.min(least, score.cost)
      return
    }
    for (const chosen of choicesOf(person, slots, problem)) {
      for (const slot of chosen) people[slot]?.push(person.key)
      if (chosen.every((slot) => (people[slot]?.length ?? 0) <= problem.lines)) fill(index + 1)
      for (const slot of chosen) people[slot]?.pop()
    }
  }

  fill(0)
  return least
}

function choicesOf(
  person: ProblemPerson,
  slots: readonly { day: string; hour: number }[],
  problem: Problem,
): number[][] {
  const open = [...slots.keys()].filter((slot) => {
    const { day, hour } = slots[slot] ?? { day: '', hour: -1 }
    return !person.absences.some((other) => other.required && other.day === day && other.hour === hour)
  })
  const found: number[][] = []
  for (let bits = 0; bits < 1 << open.length; bits += 1) {
    const chosen = open.filter((_, index) => (bits >> index) & 1)
    const perDay = problem.days.map(
      (_, day) => chosen.filter((slot) => Math.floor(slot / problem.hours) === day).length,
    )
    if (chosen.length <= person.load && Math.max(...perDay) <= person.dailyMaximum) found.push(chosen)
  }
  return found
}

function turnsOf(problem: Problem, people: readonly (readonly string[])[]): Turns {
  return problem.days.map((_, day) => people.slice(day * problem.hours, (day + 1) * problem.hours))
}
