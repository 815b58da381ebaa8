import type { Temporal } from 'temporal-polyfill'
import type { NoticeSlot } from '../domain/notices.ts'
import { nameOf, type People } from '../domain/people/people.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { whoText } from '../messages/when.ts'

/** Whom a message is worded for, and what it is worded with. */
export interface Reader {
  /** Person key; null for a channel. */
  readonly person: string | null
  readonly messages: Catalogue
  readonly people: People
  readonly now: Temporal.Instant
  readonly timezone: string
}

/** The shown name of whoever a message names: a person, a placeholder, the terminal or Tomàtic. */
export function whoFor(reader: Reader, key: string): string {
  return whoText(reader.messages.times, reader.people, key)
}

/** The shown names in the order of the timetable's lines. */
export function namesFor(reader: Reader, keys: readonly string[]): string[] {
  return keys.map((key) => nameOf(reader.people, key))
}

/** The ISO date of `now` where the helpline is. */
export function todayOf(reader: Reader): Temporal.PlainDate {
  return reader.now.toZonedDateTimeISO(reader.timezone).toPlainDate()
}

/** True when the slot goes on at `now`. */
export function isGoingOn(reader: Reader, slot: NoticeSlot): boolean {
  if (slot.date !== todayOf(reader).toString()) return false
  const time = reader.now.toZonedDateTimeISO(reader.timezone).toPlainTime().toString().slice(0, 5)
  return slot.from <= time && time < slot.until
}
