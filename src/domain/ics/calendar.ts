import { Temporal } from 'temporal-polyfill'
import { contentLine, escapedText } from './contentLine.ts'

export interface CalendarEvent {
  /** The same for ever, so that a calendar knows the event again. */
  readonly uid: string
  /** When what the event says was last changed. */
  readonly stamp: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly summary: string
  readonly description: string
  /** What the alarm says, 15 minutes before; null for none. */
  readonly alarm: string | null
}

export interface Calendar {
  readonly name: string
  readonly events: readonly CalendarEvent[]
}

/**
 * The calendar as an iCalendar text (RFC 5545, names by RFC 7986), events in order of their start. Times are in UTC, so
 * that they need no description of a time zone; readers are asked to come again after an hour.
 */
export function calendarText({ name, events }: Calendar): string {
  const title = escapedText(name)
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tomatic//Helpline shifts//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', title),
    contentLine('X-WR-CALNAME', title),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'),
    contentLine('X-PUBLISHED-TTL', 'PT1H'),
    ...[...events].sort(byStart).map(eventText),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

function byStart(a: CalendarEvent, b: CalendarEvent): number {
  return Temporal.Instant.compare(a.startsAt, b.startsAt) || (a.uid < b.uid ? -1 : 1)
}

function eventText(event: CalendarEvent): string {
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', escapedText(event.uid)),
    contentLine('DTSTAMP', utcText(event.stamp)),
    contentLine('DTSTART', utcText(event.startsAt)),
    contentLine('DTEND', utcText(event.endsAt)),
    contentLine('SUMMARY', escapedText(event.summary)),
    contentLine('DESCRIPTION', escapedText(event.description)),
    ...(event.alarm === null ? [] : [alarmText(event.alarm)]),
    contentLine('END', 'VEVENT'),
  ].join('')
}

function alarmText(description: string): string {
  return [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('TRIGGER', '-PT15M'),
    contentLine('DESCRIPTION', escapedText(description)),
    contentLine('END', 'VALARM'),
  ].join('')
}

/** `20300107T080000Z`. */
function utcText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}
