import { Temporal } from 'temporal-polyfill'
import { wholeTeam } from '../../src/domain/ports/calendarLinks.ts'
import { makeCalendarLink } from '../../src/operations/calendar/calendarLink.ts'
import type { House } from './app.ts'

export interface ReadEvent {
  readonly uid: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly summary: string
}

/** The events of an iCalendar text, as a calendar programme reads them. */
export function readEvents(text: string): ReadEvent[] {
  const events: ReadEvent[] = []
  for (const part of text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1)) {
    const lineOf = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(part)?.[1] ?? ''
    events.push({
      uid: lineOf('UID'),
      startsAt: Temporal.Instant.from(lineOf('DTSTART')),
      endsAt: Temporal.Instant.from(lineOf('DTEND')),
      summary: lineOf('SUMMARY').replaceAll('\\,', ','),
    })
  }
  return events
}

/** Subscribes to the team's calendar; what it returns reads who is on in it at an instant. */
export async function followTeam(house: House): Promise<(at: Temporal.Instant) => Promise<string>> {
  const actor = { person: null, name: 'cli:test', role: 'coordinator', door: 'cli' } as const
  const request = { owner: wholeTeam, renew: true, baseUrl: '' }
  const made = await makeCalendarLink(house.app.deps, actor, request)
  if (made.kind !== 'link-made') throw new Error(made.kind)
  return async (at) => {
    const { text } = await house.visitor().get(made.url)
    const going = readEvents(text).filter(
      ({ startsAt, endsAt }) =>
        Temporal.Instant.compare(startsAt, at) <= 0 && Temporal.Instant.compare(at, endsAt) < 0,
    )
    return going.map(({ summary }) => summary).join(' | ')
  }
}
