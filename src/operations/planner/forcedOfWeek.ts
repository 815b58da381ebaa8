import { isPerson, isPlaceholder, nobody } from '../../domain/people/people.ts'
import type { RunNote } from '../../domain/planner/run.ts'
import type { ProblemAbsence, Turn } from '../../solver/problem.ts'
import type { PlanningSnapshot } from './problemOfWeek.ts'

export type IgnoredTurn = Extract<RunNote, { kind: 'forced-ignored' }>

export interface ReadForced {
  /** Person → turns wished. */
  readonly turns: ReadonlyMap<string, readonly Turn[]>
  /** Turns in which a line is to stay empty. */
  readonly keepEmpty: readonly Turn[]
  readonly ignored: readonly IgnoredTurn[]
}

/**
 * The forced turns of the week: the people wished in each turn, whatever the line. Those that cannot be are left out
 * and told (facts §6.3, §9 row 39): they would only cost what nobody can save.
 */
export function readForced(
  snapshot: Pick<PlanningSnapshot, 'forced' | 'load' | 'people'>,
  absences: ReadonlyMap<string, readonly ProblemAbsence[]>,
): ReadForced {
  const { forced, load, people } = snapshot
  const turns = new Map<string, Turn[]>()
  const keepEmpty: Turn[] = []
  const ignored: IgnoredTurn[] = []

  function whyNot(person: string, { day, hour }: Turn): IgnoredTurn['why'] | null {
    if (!isPerson(people, person)) return 'unknown-person'
    if (!load.people.has(person)) return 'without-load'
    if (!load.businessDays.includes(day) || hour >= load.slotsPerDay) return 'closed'
    const isAbsent = absences
      .get(person)
      ?.some((busy) => busy.required && busy.day === day && busy.hour === hour)
    return isAbsent ? 'absent' : null
  }

  for (const [day, rows] of forced.cells) {
    for (const [hour, row] of rows.entries()) {
      const turn = { day, hour }
      for (const key of new Set(row)) {
        if (key === nobody && load.businessDays.includes(day) && hour < load.slotsPerDay) keepEmpty.push(turn)
        if (key === '' || isPlaceholder(key)) continue
        const why = whyNot(key, turn)
        if (why) ignored.push({ kind: 'forced-ignored', why, person: key, day, hour })
        else turns.set(key, [...(turns.get(key) ?? []), turn])
      }
    }
  }
  return { turns, keepEmpty, ignored }
}
