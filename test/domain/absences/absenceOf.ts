import type { Absence } from '../../../src/domain/absences/absence.ts'

/** An optional absence of Alba, on every day from morning to evening, with parts of it otherwise. */
export function absenceOf(partial: Partial<Absence> = {}): Absence {
  return {
    person: 'alba',
    required: false,
    weekday: null,
    date: null,
    slots: [true, true, true, true],
    reason: 'x',
    ...partial,
  }
}
