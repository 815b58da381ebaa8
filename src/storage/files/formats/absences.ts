import { type Absence, absenceDays } from '../../../domain/absences/absence.ts'
import type { Weekday } from '../../../domain/calendar/weekday.ts'
import type { FileProblem } from '../../../domain/errors.ts'
import type { Expected } from './expected.ts'
import { type Parsed, problem, withoutBom } from './parsed.ts'
import { dateTextOf } from './scalarText.ts'

/**
 * The busy lines of a file (facts §2.3); what cannot be understood is a located warning. Weekends can only be busy
 * where they are among `openDays`. Never throws.
 */
export function parseAbsences(
  text: string,
  file: string,
  slotsPerDay: number,
  openDays: readonly Weekday[] = [],
): Parsed<Absence[]> {
  const shape = { slotsPerDay, days: absenceDays(openDays) }
  const value: Absence[] = []
  const warnings: FileProblem[] = []
  for (const [index, line] of withoutBom(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const read = readLine(line, shape)
    if (read === null) continue
    if (read.absence) value.push(read.absence)
    for (const { at, expected } of read.slips) {
      warnings.push(problem(file, { line: index + 1, column: at.offset + 1 }, expected, at.text))
    }
  }
  return { value, warnings }
}

/** What a line may name. */
interface Shape {
  readonly slotsPerDay: number
  readonly days: readonly Weekday[]
}

interface Word {
  readonly text: string
  /** Where in the line, from 0. */
  readonly offset: number
}

interface Slip {
  readonly at: Word
  readonly expected: Expected
}

/** Null for a line without entry; otherwise the entry, if the line has a usable one, and what is wrong with the line. */
function readLine(line: string, shape: Shape): { absence: Absence | null; slips: Slip[] } | null {
  const mark = line.indexOf('#')
  const entry = mark < 0 ? line : line.slice(0, mark)
  const words = wordsOf(entry)
  const [first] = words
  if (first === undefined) return null
  const required = first.text.startsWith('+')
  const person = required ? first.text.slice(1) : first.text
  if (person === '') return { absence: null, slips: [{ at: first, expected: 'person' }] }
  const when = readWhen(words.slice(1), shape)
  if ('expected' in when) return { absence: null, slips: [when] }
  const reason = mark < 0 ? '' : line.slice(mark + 1).trim()
  const slips: Slip[] = []
  if (when.extra) slips.push({ at: when.extra, expected: 'reason-after-slots' })
  const end = mark < 0 ? entry.trimEnd().length : mark
  if (reason === '') slips.push({ at: { text: '', offset: end }, expected: 'reason' })
  const { weekday, date, slots } = when
  return { absence: { person, required, weekday, date, slots, reason }, slips }
}

interface When {
  readonly weekday: Weekday | null
  readonly date: string | null
  readonly slots: readonly boolean[]
  /** The first word that has no meaning any more. */
  readonly extra: Word | undefined
}

function readWhen(words: readonly Word[], { slotsPerDay, days }: Shape): When | Slip {
  const [first] = words
  const weekday = days.find((day) => day === first?.text) ?? null
  const date = first ? dateTextOf(first.text) : null
  const hasDay = weekday !== null || date !== null
  const [slotsWord, extra] = hasDay ? words.slice(1) : words
  if (!slotsWord) return { weekday, date, slots: Array<boolean>(slotsPerDay).fill(true), extra }
  const slots = slotsOf(slotsWord.text, slotsPerDay)
  if (slots) return { weekday, date, slots, extra }
  if (hasDay || /^[01]+$/.test(slotsWord.text)) return { at: slotsWord, expected: 'slots' }
  const isDateLike = /^\d+-\d+-\d+$/.test(slotsWord.text)
  return { at: slotsWord, expected: isDateLike ? 'real-date' : 'weekday-date-or-slots' }
}

function slotsOf(text: string, slotsPerDay: number): boolean[] | null {
  if (text.length !== slotsPerDay || !/^[01]*$/.test(text)) return null
  return [...text].map((flag) => flag === '1')
}

function wordsOf(entry: string): Word[] {
  return [...entry.matchAll(/\S+/g)].map((match) => ({ text: match[0], offset: match.index }))
}
