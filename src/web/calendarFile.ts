import { calendarText } from '../domain/ics/calendar.ts'
import { personEvents, teamEvents } from '../domain/ics/shiftEvents.ts'
import { nameOf } from '../domain/people/people.ts'
import { wholeTeam } from '../domain/ports/calendarLinks.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { whoText } from '../messages/when.ts'
import type { ReadCalendarOutcome } from '../operations/calendar/readCalendar.ts'

type ReadCalendar = Extract<ReadCalendarOutcome, { kind: 'calendar' }>

/** The iCalendar text of a calendar, in its owner's language. */
export function calendarFile({ owner, situation, source }: ReadCalendar): string {
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
