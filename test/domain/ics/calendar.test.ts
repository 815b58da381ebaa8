import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { calendarText } from '../../../src/domain/ics/calendar.ts'

const at = (text: string) => Temporal.Instant.from(text)

const event = {
  uid: '2030-01-07-dl-0-alba@tomatic.example.org',
  stamp: at('2030-01-02T08:00:01.12Z'),
  startsAt: at('2030-01-07T08:00:00Z'),
  endsAt: at('2030-01-07T09:15:00Z'),
  summary: 'Telèfon Alba Pi',
  description: "Torn d'atenció Alba Pi",
  alarm: 'En 15 minuts: telèfon',
}

it('a calendar is an iCalendar text with its names, UTC times and alarms (facts §9 row 29)', () => {
  expect(calendarText({ name: 'Atenció telèfon Alba Pi', events: [event] })).toBe(
    `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tomatic//Helpline shifts//EN
CALSCALE:GREGORIAN
NAME:Atenció telèfon Alba Pi
X-WR-CALNAME:Atenció telèfon Alba Pi
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VEVENT
UID:2030-01-07-dl-0-alba@tomatic.example.org
DTSTAMP:20300102T080001Z
DTSTART:20300107T080000Z
DTEND:20300107T091500Z
SUMMARY:Telèfon Alba Pi
DESCRIPTION:Torn d'atenció Alba Pi
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:En 15 minuts: telèfon
END:VALARM
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n'),
  )
})

it('events come in order of their start, whatever the order given', () => {
  const later = { ...event, uid: 'a', startsAt: at('2030-01-08T08:00:00Z') }
  const twin = { ...event, uid: 'z' }
  const uids = (events: (typeof event)[]) =>
    [...calendarText({ name: '', events }).matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)
  expect(uids([later, twin, event])).toEqual([event.uid, 'z', 'a'])
  expect(uids([event, later, twin])).toEqual([event.uid, 'z', 'a'])
})

it('without alarm there is none, and without events the calendar is whole all the same', () => {
  expect(calendarText({ name: '', events: [{ ...event, alarm: null }] })).not.toContain('VALARM')
  const empty = calendarText({ name: 'x', events: [] })
  expect(empty.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(empty.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
})
