import type { Absence } from './absence.ts'
import { formatTurns } from './turns.ts'

/** True when two lines say the same. */
export function isSameAbsence(one: Absence, other: Absence): boolean {
  return (
    one.person === other.person &&
    one.required === other.required &&
    one.weekday === other.weekday &&
    one.date === other.date &&
    one.reason === other.reason &&
    formatTurns(one.slots) === formatTurns(other.slots)
  )
}

/** True when two lists say the same in the same order. */
export function areSameAbsences(one: readonly Absence[], other: readonly Absence[]): boolean {
  return (
    one.length === other.length &&
    one.every((absence, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && isSameAbsence(absence, counterpart)
    })
  )
}
