import { parseIsoDate, type Weekday } from '../calendar/weekday.ts'
import type { Absence } from './absence.ts'
import { parseTurns } from './turns.ts'

/** The busy files that people edit; days off are written from the ERP. */
export const editableSources = ['weekly', 'oneshot'] as const
export type EditableSource = (typeof editableSources)[number]

/** An entry as existing clients give it: `weekday` or `date`, `turns`, `reason` and `optional` (facts §4.2). */
export type AbsenceFields = Readonly<Record<string, unknown>>

/** Why an entry cannot be kept. */
export type AbsenceProblem =
  | { readonly what: 'unknown-field'; readonly field: string }
  | { readonly what: 'missing-field'; readonly field: string }
  | { readonly what: 'weekday'; readonly value: string; readonly days: readonly Weekday[] }
  | { readonly what: 'date'; readonly value: string }
  | { readonly what: 'optional'; readonly value: string }
  | { readonly what: 'turns'; readonly value: string; readonly slots: number }
  | { readonly what: 'no-turn' }
  | { readonly what: 'reason'; readonly value: string }
  | { readonly what: 'no-reason' }
  | { readonly what: 'reason-line-break' }
  | { readonly what: 'key'; readonly value: string }

/** By what entries are judged. */
export interface AbsenceShape {
  readonly slotsPerDay: number
  /** The weekdays that an entry may name: those on which the helpline opens. */
  readonly days: readonly Weekday[]
}

export type CheckedAbsence =
  | { readonly kind: 'absence'; readonly absence: Absence }
  | { readonly kind: 'bad-absence'; readonly problem: AbsenceProblem }

const fieldsOf: Readonly<Record<EditableSource, readonly string[]>> = {
  weekly: ['reason', 'optional', 'turns', 'weekday'],
  oneshot: ['reason', 'optional', 'turns', 'date'],
}

/** The absence that an entry describes, or the first thing that is wrong with it, in the order of facts §4.2. */
export function checkAbsence(
  person: string,
  source: EditableSource,
  fields: AbsenceFields,
  shape: AbsenceShape,
): CheckedAbsence {
  const problem = problemOf(person, source, fields, shape)
  if (problem) return { kind: 'bad-absence', problem }
  const { weekday, date, optional, reason, turns } = fields
  return {
    kind: 'absence',
    absence: {
      person,
      required: optional === false,
      weekday: source === 'weekly' ? (shape.days.find((day) => day === weekday) ?? null) : null,
      date: source === 'oneshot' ? textOf(date) : null,
      slots: parseTurns(textOf(turns), shape.slotsPerDay) ?? [],
      reason: textOf(reason).trim(),
    },
  }
}

function problemOf(
  person: string,
  source: EditableSource,
  fields: AbsenceFields,
  shape: AbsenceShape,
): AbsenceProblem | null {
  const known = fieldsOf[source]
  const unknown = Object.keys(fields).find((field) => !known.includes(field))
  if (unknown !== undefined) return { what: 'unknown-field', field: unknown }
  const missing = known.find((field) => fields[field] === undefined)
  if (missing !== undefined) return { what: 'missing-field', field: missing }
  if (/[\s+#]/.test(person)) return { what: 'key', value: person }
  return whenProblem(source, fields, shape) ?? whatProblem(fields, shape)
}

function whenProblem(
  source: EditableSource,
  { weekday, date }: AbsenceFields,
  { days }: AbsenceShape,
): AbsenceProblem | null {
  if (source === 'oneshot') {
    return typeof date === 'string' && parseIsoDate(date) ? null : { what: 'date', value: textOf(date) }
  }
  const isKnown = weekday === '' || days.some((day) => day === weekday)
  return isKnown ? null : { what: 'weekday', value: textOf(weekday), days }
}

function whatProblem(
  { optional, reason, turns }: AbsenceFields,
  { slotsPerDay }: AbsenceShape,
): AbsenceProblem | null {
  if (typeof optional !== 'boolean') return { what: 'optional', value: textOf(optional) }
  if (typeof reason !== 'string') return { what: 'reason', value: textOf(reason) }
  const slots = typeof turns === 'string' ? parseTurns(turns, slotsPerDay) : null
  if (!slots) return { what: 'turns', value: textOf(turns), slots: slotsPerDay }
  if (!slots.includes(true)) return { what: 'no-turn' }
  if (reason.trim() === '') return { what: 'no-reason' }
  // Anything that some reader of the file takes for the end of a line, or cannot show.
  return /[\p{Cc}\u2028\u2029]/u.test(reason.trim()) ? { what: 'reason-line-break' } : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
