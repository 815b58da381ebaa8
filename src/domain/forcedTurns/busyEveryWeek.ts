import { type Absence, type Busy, busyAt } from '../absences/absence.ts'
import type { Weekday } from '../calendar/weekday.ts'

/** Some Monday; every week has the same weekly absences. */
const anyWeek = '2001-01-01'

/** Who has to be away in a slot of every week, and why: those who cannot be wished there (facts §9 row 39). */
export function busyEveryWeek(absences: readonly Absence[], day: Weekday, hour: number): Map<string, Busy> {
  const required = absences.filter((absence) => absence.required && absence.date === null)
  return busyAt(required, anyWeek, day, hour)
}
