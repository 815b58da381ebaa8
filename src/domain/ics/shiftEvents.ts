import type { Temporal } from 'temporal-polyfill'
import { type ServiceCalendar, shiftOfCell } from '../calendar/shift.ts'
import { isPlaceholder } from '../people/people.ts'
import { type Timetable, turnAt } from '../timetable/timetable.ts'
import type { CalendarEvent } from './calendar.ts'

/** A week's timetable and when it was last changed. */
export interface StampedTimetable {
  readonly timetable: Timetable
  readonly stamp: Temporal.Instant
}

/** What calendars are made of. */
export interface ShiftSource {
  readonly weeks: readonly StampedTimetable[]
  readonly calendar: ServiceCalendar
  /** What stands behind the `@` of each event's UID. */
  readonly host: string
}

/** What a person's events say. */
export interface PersonTexts {
  readonly summary: string
  readonly description: string
  readonly alarm: string
}

/** An event for each turn in which the person has a cell (facts §3.10); days without service have none. */
export function personEvents(source: ShiftSource, person: string, texts: PersonTexts): CalendarEvent[] {
  return eventsOf(source, (turn) => (turn.includes(person) ? { key: [person], texts } : null))
}

/** What the team's events say: the turn's persons in line order, and its cells with the labels of their lines. */
export interface TeamTexts {
  readonly summary: (persons: readonly string[]) => string
  readonly description: (cells: readonly { readonly line: string; readonly key: string }[]) => string
}

/** An event for each turn in which somebody has a cell, without alarm. */
export function teamEvents(source: ShiftSource, texts: TeamTexts): CalendarEvent[] {
  return eventsOf(source, (turn, lines) => {
    const persons = [...new Set(turn)].filter((key) => !isPlaceholder(key))
    if (persons.length === 0) return null
    const cells = turn.map((key, index) => ({ line: lines[index] ?? '', key }))
    const words = { summary: texts.summary(persons), description: texts.description(cells), alarm: null }
    return { key: [], texts: words }
  })
}

interface Words {
  /** Whose event it is, in its UID; empty for the team's. */
  readonly key: readonly string[]
  readonly texts: Pick<CalendarEvent, 'summary' | 'description' | 'alarm'>
}

/** Events of turns, by UIDs such as `2030-01-07-dl-0-alba@host`. */
function eventsOf(
  { weeks, calendar, host }: ShiftSource,
  wordsOf: (turn: readonly string[], lines: readonly string[]) => Words | null,
): CalendarEvent[] {
  const events: CalendarEvent[] = []
  for (const { timetable, stamp } of weeks) {
    const ownHours = { ...calendar, hours: timetable.hours }
    for (const day of timetable.days) {
      for (const hour of (timetable.cells.get(day) ?? []).keys()) {
        const words = wordsOf(turnAt(timetable, day, hour), timetable.lines)
        const shift = words && shiftOfCell(ownHours, timetable.week, day, hour)
        if (!shift) continue
        const { startsAt, endsAt } = shift
        const uid = [timetable.week, day, hour, ...words.key].join('-')
        events.push({ ...words.texts, uid: `${uid}@${host}`, stamp, startsAt, endsAt })
      }
    }
  }
  return events
}
