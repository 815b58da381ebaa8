import { type Absence, absenceDays } from '../../../domain/absences/absence.ts'
import type { Weekday } from '../../../domain/calendar/weekday.ts'
import type { FileProblem } from '../../../domain/errors.ts'
import { type LineRules, readAbsenceLine } from './absenceLines.ts'
import { type Parsed, problem, withoutBom } from './parsed.ts'

/** By what busy lines are judged. */
export interface AbsenceRules {
  readonly slotsPerDay: number
  /** The days on which the helpline opens; weekends can only be busy where they are among them. */
  readonly openDays?: readonly Weekday[]
  /** Lines of others are warned about and skipped; by default everybody is known. */
  readonly isKnown?: (person: string) => boolean
}

/** The busy lines of a file (facts §2.3); what cannot be understood is a located warning. Never throws. */
export function parseAbsences(text: string, file: string, rules: AbsenceRules): Parsed<Absence[]> {
  const value: Absence[] = []
  const warnings: FileProblem[] = []
  const lineRules = lineRulesOf(rules)
  for (const [index, line] of withoutBom(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const read = readAbsenceLine(line, lineRules)
    if (read === null) continue
    if (read.absence) value.push(read.absence)
    for (const { at, expected } of read.slips) {
      warnings.push(problem(file, { line: index + 1, column: at.offset + 1 }, expected, at.text))
    }
  }
  return { value, warnings }
}

/** The rules of a single line. */
export function lineRulesOf({ slotsPerDay, openDays = [], isKnown = () => true }: AbsenceRules): LineRules {
  return { slotsPerDay, days: absenceDays(openDays), isKnown }
}
