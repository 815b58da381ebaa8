import type { Weekday } from '../../src/domain/calendar/weekday.ts'
import type { Problem, ProblemAbsence, ProblemPerson, Turn } from '../../src/solver/problem.ts'
import { type Random, randomOf } from '../../src/solver/search/random.ts'
import { problem } from './weeks.ts'

interface Size {
  readonly persons: number
  readonly days: number
  readonly hours: number
  readonly lines: number
}

/** A small invented week of that seed, with rules beyond the newer cost model in every other one. */
export function randomProblem(seed: number, size: Partial<Size> = {}): Problem {
  const random = randomOf(seed + 1)
  const hours = size.hours ?? 2 + random.below(3)
  const days = (['dl', 'dm', 'dx', 'dj'] as const).slice(0, size.days ?? 1 + random.below(2))
  const lines = size.lines ?? 1 + random.below(2)
  const turns = days.flatMap((day: Weekday) =>
    Array.from({ length: hours }, (_, hour): Turn => ({ day, hour })),
  )
  const persons = Array.from({ length: size.persons ?? 2 + random.below(3) }, (_, index) =>
    randomPerson(`p${index}`, turns, random),
  )
  const keys = persons.map(({ key }) => key)
  const some = (): string[] => keys.filter(() => random.below(3) > 0)
  const hasRules = seed % 2 === 1
  return problem({
    days,
    hours,
    lines,
    persons,
    keepEmpty: random.below(3) === 0 ? turns.slice(0, 1) : [],
    rules: hasRules
      ? {
          break: random.below(2) === 0 ? 'forbid' : 'penalise',
          breakExempt: keys.slice(0, 1),
          groups: [{ name: 'g', members: some(), maxPhoning: 1, minIdle: null }],
          tables: [{ name: 't', members: some(), max: random.below(2) === 0 ? 2 : null }],
          crosstalk: 5 * random.below(3),
        }
      : {},
  })
}

/** A week so small that all its timetables can be tried: one day of three or four turns, or two of two. */
export function smallProblem(seed: number): Problem {
  const shapes = [
    { days: 1, hours: 4 },
    { days: 2, hours: 2 },
    { days: 1, hours: 3 },
  ]
  return randomProblem(seed, { persons: 2 + (seed % 2), ...shapes[Math.floor(seed / 2) % 3] })
}

function randomPerson(key: string, turns: readonly Turn[], random: Random): ProblemPerson {
  const absences: ProblemAbsence[] = []
  for (const turn of turns) {
    const lot = random.below(6)
    if (lot < 2) absences.push({ ...turn, required: lot === 0, reasons: ['a reason'] })
  }
  return {
    key,
    load: random.below(5),
    dailyMaximum: 1 + random.below(3),
    absences,
    forced: turns.filter(() => random.below(8) === 0),
  }
}
