import { Temporal } from 'temporal-polyfill'
import { dateOf, type Weekday, weekdays } from '../calendar/weekday.ts'

/** One line of the busy files (facts §2.3): weekly on a weekday, every day (`weekday` and `date` null), or on one date. */
export interface Absence {
  readonly person: string
  readonly required: boolean
  readonly weekday: Weekday | null
  /** ISO date of a one-shot absence. */
  readonly date: string | null
  /** One flag per slot of the day; true = busy. */
  readonly slots: readonly boolean[]
  readonly reason: string
}

/**
 * The three busy files: those of every week, those of one date, and the days off of a week, which are written from the
 * ERP and lower the load (facts §2.4). The lines of any of them may be weekly or dated.
 */
export const absenceSources = ['oneshot', 'weekly', 'days-off'] as const
export type AbsenceSource = (typeof absenceSources)[number]

/**
 * The weekdays that a busy line may name: Monday to Friday, which its existing readers know, and the others on which
 * the helpline opens (facts §9 row 5).
 */
export function absenceDays(openDays: readonly Weekday[]): Weekday[] {
  return weekdays.filter((day) => openDays.includes(day) || (day !== 'ds' && day !== 'dg'))
}

/** Why somebody is busy in a slot: all reasons, and whether any of them is required (never broken). */
export interface Busy {
  readonly required: boolean
  readonly reasons: readonly string[]
}

/** Who is busy in a slot of a week and why; every line counts, not only the last (facts §9 row 8). */
export function busyAt(
  absences: readonly Absence[],
  week: string,
  day: Weekday,
  hour: number,
): Map<string, Busy> {
  const date = dateOf(Temporal.PlainDate.from(week), day).toString()
  const busy = new Map<string, Busy>()
  for (const absence of absences) {
    if (!absence.slots[hour] || !appliesOn(absence, day, date)) continue
    const known = busy.get(absence.person)
    busy.set(absence.person, {
      required: absence.required || (known?.required ?? false),
      reasons: [...(known?.reasons ?? []), absence.reason],
    })
  }
  return busy
}

/** True when the line is about that weekday, or about that date. */
export function appliesOn(absence: Absence, day: Weekday, date: string): boolean {
  if (absence.date !== null) return absence.date === date
  return absence.weekday === null || absence.weekday === day
}
