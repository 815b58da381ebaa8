import type { AbsenceProblem } from '../domain/absences/checkAbsence.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Catalogue } from './catalogue.ts'
import type { RefusalReader } from './refusalText.ts'
import { listText, momentText, whoText } from './when.ts'

export type AbsenceRefusal = Extract<
  Refusal,
  {
    kind:
      | 'bad-absence'
      | 'absence-exists'
      | 'absences-changed-meanwhile'
      | 'day-off'
      | 'only-line'
      | 'line-in-use'
  }
>

/** True for the refusals about absences and forced turns. */
export function isAbsenceRefusal(refusal: Refusal): refusal is AbsenceRefusal {
  return [
    'bad-absence',
    'absence-exists',
    'absences-changed-meanwhile',
    'day-off',
    'only-line',
    'line-in-use',
  ].includes(refusal.kind)
}

/** The sentence with which a refusal about absences or forced turns is told. */
export function absenceRefusalText(reader: RefusalReader, refusal: AbsenceRefusal): string {
  const { times } = reader.messages
  const { refusals } = reader.messages.absences
  const name = (key: string) => whoText(times, reader.people, key)
  switch (refusal.kind) {
    case 'bad-absence': {
      const sentence = absenceProblemText(reader.messages, refusal.problem)
      return refusal.entry ? `${refusals.entry(refusal.entry.index + 1)} ${sentence}` : sentence
    }
    case 'absence-exists':
      return refusals.exists
    case 'absences-changed-meanwhile': {
      const { by, person } = refusal
      if (!by) return refusals.changedMeanwhile(name(person))
      const at = momentText(times, by.at, reader.now, reader.timezone)
      return refusals.changedMeanwhileBy(name(person), name(by.who), at)
    }
    case 'day-off':
      return refusals.dayOff
    case 'only-line':
      return refusals.onlyLine
    case 'line-in-use':
      return refusals.lineInUse(refusal.line, listText(times, refusal.persons.map(name)))
  }
}

/** What is wrong with an entry, and how to say it instead. */
export function absenceProblemText(
  { absences: { refusals }, times }: Pick<Catalogue, 'absences' | 'times'>,
  problem: AbsenceProblem,
): string {
  switch (problem.what) {
    case 'unknown-field':
      return refusals.unknownField(problem.field)
    case 'missing-field':
      return refusals.missingField(problem.field)
    case 'weekday':
      return refusals.weekday(problem.value, listText(times, problem.days))
    case 'date':
      return problem.value === '' ? refusals.noDate : refusals.date(problem.value)
    case 'optional':
      return refusals.optional(problem.value)
    case 'turns':
      return refusals.turns(problem.value, problem.slots)
    case 'no-turn':
      return refusals.noTurn
    case 'reason':
      return refusals.reason(problem.value)
    case 'no-reason':
      return refusals.noReason
    case 'reason-line-break':
      return refusals.reasonLineBreak
    case 'key':
      return refusals.key(problem.value)
  }
}
