import { calendarText } from '../domain/ics/calendar.ts'
import { personEvents, teamEvents } from '../domain/ics/shiftEvents.ts'
import { nameOf } from '../domain/people/people.ts'
import { type CalendarOwner, wholeTeam } from '../domain/ports/calendarLinks.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { whoText } from '../messages/when.ts'
import type { ReadCalendarOutcome } from '../operations/calendar/readCalendar.ts'

type ReadCalendar = Extract<ReadCalendarOutcome, { kind: 'calendar' }>

/**
 * Makes the iCalendar texts of calendars. Programmes ask often for what has not changed, so each owner's text is kept
 * until something that it is made of is another.
 */
export function createCalendarFiles(): (calendar: ReadCalendar) => string {
  const kept = new Map<CalendarOwner, { parts: readonly unknown[]; text: string }>()
  return (calendar) => {
    const parts = partsOf(calendar)
    const last = kept.get(calendar.owner)
    if (last && isSame(last.parts, parts)) return last.text
    const text = calendarFile(calendar)
    kept.set(calendar.owner, { parts, text })
    return text
  }
}

/** What a text is made of; files that have not changed give the same objects again. */
function partsOf({ situation, source }: ReadCalendar): unknown[] {
  const { people, configuration, calendar } = situation
  const festivities = JSON.stringify([...calendar.festivities.keys()])
  const weeks = source.weeks.flatMap(({ timetable, stamp }) => [timetable, stamp.epochMilliseconds])
  return [people, configuration, festivities, ...weeks]
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((part, index) => part === now[index])
}

/** The iCalendar text of a calendar, in its owner's language. */
function calendarFile({ owner, situation, source }: ReadCalendar): string {
  const { people, configuration } = situation
  const { calendar, times } = messagesIn(people.languages.get(owner) ?? configuration.language)
  if (owner !== wholeTeam) {
    const name = nameOf(people, owner)
    const { alarm } = calendar
    const texts = { summary: calendar.summary(name), description: calendar.description(name), alarm }
    return calendarText({ name: calendar.name(name), events: personEvents(source, owner, texts) })
  }
  const events = teamEvents(source, {
    summary: (persons) => calendar.teamSummary(persons.map((key) => nameOf(people, key)).join(', ')),
    description: (cells) =>
      cells.map(({ line, key }) => `${line}: ${whoText(times, people, key)}`).join('\n'),
  })
  return calendarText({ name: calendar.teamName, events })
}
