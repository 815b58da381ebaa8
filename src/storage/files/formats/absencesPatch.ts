import type { Absence } from '../../../domain/absences/absence.ts'
import { formatTurns } from '../../../domain/absences/turns.ts'
import { DomainError } from '../../../domain/errors.ts'
import { readAbsenceLine } from './absenceLines.ts'
import { type AbsenceRules, lineRulesOf, parseAbsences } from './absences.ts'
import { withoutBom } from './parsed.ts'
import { isSame } from './sameValue.ts'
import { eolOf } from './textSplice.ts'

/** A line with the line break that ends it. */
interface Line {
  readonly text: string
  readonly eol: string
}

/**
 * The text with a person's absences replaced, in their places: comments, blank lines, the lines of others and those
 * that cannot be understood stay byte for byte (facts §9 row 6), and so does what the person keeps. New lines go
 * behind the person's last one, or to the end. Throws `DomainError('file-not-editable')` for absences that a line
 * cannot hold.
 */
export function patchAbsences(
  text: string,
  person: string,
  after: readonly Absence[],
  given: AbsenceRules,
): string {
  // Also the lines of somebody who is no longer known can be removed.
  const isKnown = (key: string) => key === person || given.isKnown?.(key) !== false
  const rules = { ...given, isKnown }
  const plain = withoutBom(text)
  const lines = linesOf(plain)
  const patched = withChange(lines, changeOf(lines, person, after, rules), eolOf(plain))
  const result = patched.map((line) => line.text + line.eol).join('')
  const [read, others] = apart(result, person, rules)
  if (!isSame(read, after) || !isSame(others, apart(plain, person, rules)[1])) {
    throw new DomainError('file-not-editable')
  }
  return text.slice(0, text.length - plain.length) + result
}

/** `+alba dl 0011 # reason`, as existing readers know it; an absence of every day leaves two blanks. */
export function absenceLineText(absence: Absence): string {
  const { person, required, weekday, date, slots, reason } = absence
  return `${required ? '+' : ''}${person} ${date ?? weekday ?? ''} ${formatTurns(slots)} # ${reason}`
}

interface Change {
  /** Index of a line → what it becomes; null where it goes. */
  readonly replaced: ReadonlyMap<number, Absence | null>
  readonly added: readonly Absence[]
  /** The line behind which they are added. */
  readonly behind: number
}

/** What the person keeps at the beginning and at the end of their list stays; what lies between is replaced in place. */
function changeOf(
  lines: readonly Line[],
  person: string,
  after: readonly Absence[],
  rules: AbsenceRules,
): Change {
  const before = linesOfPerson(lines, person, rules)
  let head = 0
  while (head < before.length && isSame(before[head]?.absence, after[head])) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && isSame(before.at(-1 - tail)?.absence, after.at(-1 - tail))) tail += 1
  const gone = before.slice(head, before.length - tail)
  const fresh = after.slice(head, after.length - tail)
  return {
    replaced: new Map(gone.map(({ index }, at) => [index, fresh[at] ?? null])),
    added: fresh.slice(gone.length),
    behind: (gone.at(-1) ?? before[head - 1])?.index ?? lines.length - 1,
  }
}

function linesOfPerson(
  lines: readonly Line[],
  person: string,
  rules: AbsenceRules,
): { index: number; absence: Absence }[] {
  const lineRules = lineRulesOf(rules)
  const found: { index: number; absence: Absence }[] = []
  for (const [index, line] of lines.entries()) {
    const absence = readAbsenceLine(line.text, lineRules)?.absence
    if (absence?.person === person) found.push({ index, absence })
  }
  return found
}

function withChange(lines: readonly Line[], { replaced, added, behind }: Change, eol: string): Line[] {
  const written = added.map((absence) => ({ text: absenceLineText(absence), eol }))
  const result: Line[] = lines.length === 0 ? written : []
  for (const [index, line] of lines.entries()) {
    const absence = replaced.get(index)
    const isAddedTo = index === behind && written.length > 0
    // The last line of a text may lack its line break.
    const own = isAddedTo ? { ...line, eol: line.eol || eol } : line
    if (absence === undefined) result.push(own)
    else if (absence !== null) result.push({ ...own, text: absenceLineText(absence) })
    if (isAddedTo) result.push(...written)
  }
  return result
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const [, line = '', eol = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (line !== '' || eol !== '') lines.push({ text: line, eol })
  }
  return lines
}

/** The absences of a person, and those of all others. */
function apart(text: string, person: string, rules: AbsenceRules): [Absence[], Absence[]] {
  const own: Absence[] = []
  const others: Absence[] = []
  for (const absence of parseAbsences(text, '', rules).value) {
    if (absence.person === person) own.push(absence)
    else others.push(absence)
  }
  return [own, others]
}
