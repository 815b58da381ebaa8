import * as z from 'zod'
import type { Absence } from '../domain/absences/absence.ts'
import type { NewAbsence } from '../domain/absences/changeOfLines.ts'
import { formatTurns } from '../domain/absences/turns.ts'

/** What a form for an absence holds: `when` is `once`, `every` or a weekday. */
export interface AbsenceValues {
  readonly when: string
  readonly date: string
  /** One digit per slot, 1 where it is ticked. */
  readonly turns: string
  readonly how: 'required' | 'optional'
  readonly reason: string
}

const text = z.string().max(500)

/** A submitted form: a tick per slot, or all of them as `turns`. */
export const SubmittedAbsence = z.object({
  when: text,
  date: text.default(''),
  slot: z.union([z.string(), z.array(z.string())]).default([]),
  turns: text.optional(),
  how: z.enum(['required', 'optional']),
  reason: text.default(''),
})

/** The values of a submitted form, for a day of so many slots. */
export function valuesOf(form: z.infer<typeof SubmittedAbsence>, slotsPerDay: number): AbsenceValues {
  const ticked = new Set([form.slot].flat())
  const turns = Array.from({ length: slotsPerDay }, (_, slot) => (ticked.has(String(slot)) ? '1' : '0'))
  const { when, date, how, reason } = form
  return { when, date, how, reason, turns: form.turns ?? turns.join('') }
}

/** The values with which an absence is shown for changing. */
export function valuesOfAbsence({ required, weekday, date, slots, reason }: Absence): AbsenceValues {
  return {
    when: date !== null ? 'once' : (weekday ?? 'every'),
    date: date ?? '',
    turns: formatTurns(slots),
    how: required ? 'required' : 'optional',
    reason,
  }
}

/** The entry that the values describe; what is wrong with them is for the operation to say. */
export function entryOf({ when, date, turns, how, reason }: AbsenceValues): NewAbsence {
  const what = { turns, reason, optional: how === 'optional' }
  return when === 'once'
    ? { source: 'oneshot', fields: { ...what, date } }
    : { source: 'weekly', fields: { ...what, weekday: when === 'every' ? '' : when } }
}
