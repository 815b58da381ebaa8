import type { Absence } from '../../../domain/absences/absence.ts'
import { parseTurns } from '../../../domain/absences/turns.ts'
import type { Weekday } from '../../../domain/calendar/weekday.ts'
import type { Expected } from './expected.ts'
import { dateTextOf } from './scalarText.ts'

/** What a line may say. */
export interface LineRules {
  readonly slotsPerDay: number
  readonly days: readonly Weekday[]
  readonly isKnown: (person: string) => boolean
}

/** A line with an entry, usable or not. */
export interface AbsenceLine {
  /** Null when the line cannot be used. */
  readonly absence: Absence | null
  readonly slips: readonly Slip[]
}

interface Slip {
  readonly at: Word
  readonly expected: Expected
}

interface Word {
  readonly text: string
  /** Where in the line, from 0. */
  readonly offset: number
}

/** What a line says, by the grammar of facts §2.3; null when it has no entry. */
export function readAbsenceLine(line: string, rules: LineRules): AbsenceLine | null {
  const mark = line.indexOf('#')
  const entry = mark < 0 ? line : line.slice(0, mark)
  const words = wordsOf(entry)
  const [first] = words
  if (first === undefined) return null
  const required = first.text.startsWith('+')
  const person = required ? first.text.slice(1) : first.text
  if (person === '') return { absence: null, slips: [{ at: first, expected: 'person' }] }
  const when = readWhen(words.slice(1), rules)
  if ('expected' in when) return { absence: null, slips: [when] }
  if (!rules.isKnown(person)) return { absence: null, slips: [unknownPerson(first, required)] }
  const reason = mark < 0 ? '' : line.slice(mark + 1).trim()
  const slips: Slip[] = []
  if (when.extra) slips.push({ at: when.extra, expected: 'reason-after-slots' })
  const end = mark < 0 ? entry.trimEnd().length : mark
  if (reason === '') slips.push({ at: { text: '', offset: end }, expected: 'reason' })
  const { weekday, date, slots } = when
  return { absence: { person, required, weekday, date, slots, reason }, slips }
}

function unknownPerson(word: Word, required: boolean): Slip {
  const at = required ? { text: word.text.slice(1), offset: word.offset + 1 } : word
  return { at, expected: 'known-person' }
}

interface When {
  readonly weekday: Weekday | null
  readonly date: string | null
  readonly slots: readonly boolean[]
  /** The first word that has no meaning any more. */
  readonly extra: Word | undefined
}

function readWhen(words: readonly Word[], { slotsPerDay, days }: LineRules): When | Slip {
  const [first] = words
  const weekday = days.find((day) => day === first?.text) ?? null
  const date = first ? dateTextOf(first.text) : null
  const hasDay = weekday !== null || date !== null
  const [slotsWord, extra] = hasDay ? words.slice(1) : words
  if (!slotsWord) return { weekday, date, slots: Array<boolean>(slotsPerDay).fill(true), extra }
  const slots = parseTurns(slotsWord.text, slotsPerDay)
  if (slots) return { weekday, date, slots, extra }
  if (hasDay || /^[01]+$/.test(slotsWord.text)) return { at: slotsWord, expected: 'slots' }
  const isDateLike = /^\d+-\d+-\d+$/.test(slotsWord.text)
  return { at: slotsWord, expected: isDateLike ? 'real-date' : 'weekday-date-or-slots' }
}

function wordsOf(entry: string): Word[] {
  return [...entry.matchAll(/\S+/g)].map((match) => ({ text: match[0], offset: match.index }))
}
