import { Temporal } from 'temporal-polyfill'
import { dateOf, type Weekday } from '../calendar/weekday.ts'

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
    if (!absence.slots[hour] || !applies(absence, day, date)) continue
    const known = busy.get(absence.person)
    busy.set(absence.person, {
      required: absence.required || (known?.required ?? false),
      reasons: [...(known?.reasons ?? []), absence.reason],
    })
  }
  return busy
}

function applies(absence: Absence, day: Weekday, date: string): boolean {
  if (absence.date !== null) return absence.date === date
  return absence.weekday === null || absence.weekday === day
}
