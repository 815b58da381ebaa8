import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { Problem, ProblemPerson, Turn } from '../problem.ts'
import { busyTurnsOf } from '../rules/busy.ts'
import { isSameTurn } from './moves.ts'
import { mostStaffed } from './staffing.ts'

/** Why some turns cannot all be filled: they need more people than can be there. */
export interface Shortage {
  /** As few turns as tell the whole story. */
  readonly turns: readonly Turn[]
  /** Lines that these turns have together, and how many of them can be filled at most. */
  readonly needed: number
  readonly available: number
  /** Those who can be in one of these turns, with what holds each of them back. */
  readonly limited: readonly Limited[]
  /** Those with load who are absent from all of these turns, with their reasons. */
  readonly absent: readonly { readonly person: string; readonly reasons: readonly string[] }[]
}

export interface Limited {
  readonly person: string
  /** Turns of these that the person can do at most. */
  readonly most: number
  /** The weekly load, the daily maximum, or the person's absences from the rest of these turns. */
  readonly by: 'load' | 'dailyMaximum' | 'absences'
}

/**
 * The smallest set of turns, by leaving out one after another, with which a turn cannot be filled as well: too few
 * people may be there. Null when load, daily maxima and absences leave a timetable with as many people in which the
 * turn is full. By Hall's theorem such a set exists whenever these three rules alone force the hole.
 */
export function shortageAt(problem: Problem, turn: Turn): Shortage | null {
  let others = allTurns(problem).filter((one) => !isSameTurn(one, turn))
  if (!makesShort(problem, others, turn)) return null
  for (const other of others) {
    const fewer = others.filter((one) => one !== other)
    if (makesShort(problem, fewer, turn)) others = fewer
  }
  return describe(problem, inOrder(problem, [...others, turn]))
}

/** True when filling the turn besides the others takes more people than filling the others alone leaves. */
function makesShort(problem: Problem, others: readonly Turn[], turn: Turn): boolean {
  return mostStaffed(problem, [...others, turn]) - mostStaffed(problem, others) < problem.lines
}

function inOrder(problem: Problem, turns: readonly Turn[]): Turn[] {
  return allTurns(problem).filter((turn) => turns.some((one) => isSameTurn(one, turn)))
}

function describe(problem: Problem, turns: readonly Turn[]): Shortage {
  const limited: Limited[] = []
  const absent: { person: string; reasons: string[] }[] = []
  for (const person of problem.persons) {
    if (person.load === 0) continue
    const free = freeTurns(person, turns)
    if (free.length > 0) limited.push({ person: person.key, ...limitOf(person, free) })
    else absent.push({ person: person.key, reasons: reasonsOf(person, turns) })
  }
  return {
    turns,
    needed: turns.length * problem.lines,
    available: mostStaffed(problem, turns),
    limited,
    absent,
  }
}

function limitOf(person: ProblemPerson, free: readonly Turn[]): Omit<Limited, 'person'> {
  const perDay = new Map<Weekday, number>()
  for (const { day } of free) perDay.set(day, (perDay.get(day) ?? 0) + 1)
  let byDays = 0
  for (const count of perDay.values()) byDays += Math.min(count, person.dailyMaximum)
  if (person.load < byDays) return { most: person.load, by: 'load' }
  return { most: byDays, by: byDays < free.length ? 'dailyMaximum' : 'absences' }
}

function freeTurns(person: ProblemPerson, turns: readonly Turn[]): Turn[] {
  const busy = busyTurnsOf(person)
  return turns.filter((turn) => !busy.some((one) => isSameTurn(one, turn)))
}

function reasonsOf(person: ProblemPerson, turns: readonly Turn[]): string[] {
  const found = new Set<string>()
  for (const absence of person.absences) {
    if (absence.required && turns.some((turn) => isSameTurn(turn, absence))) {
      for (const reason of absence.reasons) found.add(reason)
    }
  }
  return [...found]
}

function allTurns({ days, hours }: Problem): Turn[] {
  return days.flatMap((day) => Array.from({ length: hours }, (_, hour) => ({ day, hour })))
}
