import { Temporal } from 'temporal-polyfill'
import { dateOf, type Weekday } from '../calendar/weekday.ts'
import { type Absence, appliesOn } from './absence.ts'

/**
 * The days of `days` on which each person is off in the week of a Monday, in their order: a line without day is the
 * whole week, one with a date counts in its week only, and a day that is off twice is one day off (facts §9 rows 10
 * and 11). The turns of a line do not matter.
 */
export function daysOffIn(
  daysOff: readonly Absence[],
  week: string,
  days: readonly Weekday[],
): Map<string, Weekday[]> {
  const monday = Temporal.PlainDate.from(week)
  const off = new Map<string, Weekday[]>()
  for (const day of days) {
    const date = dateOf(monday, day).toString()
    const persons = daysOff.filter((absence) => appliesOn(absence, day, date)).map(({ person }) => person)
    for (const person of new Set(persons)) off.set(person, [...(off.get(person) ?? []), day])
  }
  return off
}
