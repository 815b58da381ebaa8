import { Temporal } from 'temporal-polyfill'
import type { Absence } from '../absences/absence.ts'
import { dateOf, type Weekday } from '../calendar/weekday.ts'
import type { LoadOptions } from './rules.ts'

/** The week whose load is computed. */
export interface LoadWeek {
  /** ISO Monday. */
  readonly week: string
  /** Open days that are no holidays, in order. */
  readonly businessDays: readonly Weekday[]
  readonly slotsPerDay: number
}

/**
 * Working days of each person with days off; the others work on all business days. A day that is off twice is off
 * once, whichever turns the lines name (facts §5.2), unless `partDaysOff` counts the turns. A line with a date counts in
 * its week only; one with neither date nor weekday counts nowhere unless `wholeWeekOff` (facts §9 rows 10 and 11).
 */
export function workingDays(
  daysOff: readonly Absence[],
  week: LoadWeek,
  options: Pick<LoadOptions, 'wholeWeekOff' | 'partDaysOff'>,
): Map<string, number> {
  const lost = new Map<string, number>()
  for (const day of week.businessDays) {
    for (const [person, share] of sharesOff(daysOff, week, day, options)) {
      lost.set(person, (lost.get(person) ?? 0) + share)
    }
  }
  const unit = options.partDaysOff ? week.slotsPerDay : 1
  const days = week.businessDays.length
  return new Map([...lost].map(([person, shares]) => [person, (days * unit - shares) / unit]))
}

/** Who is off on a day: 1 each, or the number of turns where these count. */
function sharesOff(
  daysOff: readonly Absence[],
  { week, slotsPerDay }: LoadWeek,
  day: Weekday,
  options: Pick<LoadOptions, 'wholeWeekOff' | 'partDaysOff'>,
): Map<string, number> {
  const date = dateOf(Temporal.PlainDate.from(week), day).toString()
  const turns = new Map<string, Set<number>>()
  for (const absence of daysOff) {
    if (!isOff(absence, day, date, options.wholeWeekOff)) continue
    const known = turns.get(absence.person) ?? new Set()
    for (let slot = 0; slot < slotsPerDay; slot += 1) if (absence.slots[slot]) known.add(slot)
    turns.set(absence.person, known)
  }
  return new Map([...turns].map(([person, slots]) => [person, options.partDaysOff ? slots.size : 1]))
}

function isOff(absence: Absence, day: Weekday, date: string, wholeWeekOff: boolean): boolean {
  if (absence.date !== null) return absence.date === date
  return absence.weekday === null ? wholeWeekOff : absence.weekday === day
}
