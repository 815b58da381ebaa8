import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { type CalendarLink, type CalendarOwner, wholeTeam } from '../../domain/ports/calendarLinks.ts'
import { clockText, dayText } from '../../messages/when.ts'
import type { Visit } from '../visit.ts'
import { asksFor } from './hypertext.ts'

export interface CalendarCardFrame {
  readonly visit: Visit
  readonly owner: CalendarOwner
  readonly link: CalendarLink | null
  /** The address, right after it was made; nobody knows it later. */
  readonly url: string | null
}

/** The link of a calendar: made, shown once, renewed and revoked. */
export function CalendarCard({ visit, owner, link, url }: CalendarCardFrame): VNode {
  const { calendar, people } = visit.messages
  const since = link && sinceText(visit, link)
  return (
    <section id="calendar" class="card">
      <h2>{owner === wholeTeam ? people.teamCalendar : people.calendar}</h2>
      {url !== null && <Address visit={visit} url={url} />}
      {url === null && since !== null && (
        <>
          <p>{calendar.since(since)}</p>
          <p class="muted">{calendar.lost}</p>
        </>
      )}
      {url === null && since === null && <p class="muted">{calendar.none}</p>}
      <div class="actions">
        {link === null && (
          <Ask owner={owner} what="make" text={people.makeLink} className={url === null ? 'primary' : ''} />
        )}
        {link !== null && <Ask owner={owner} what="renew" text={calendar.newLink} />}
        {link !== null && <Ask owner={owner} what="revoke" text={calendar.revoke} />}
      </div>
    </section>
  )
}

function sinceText({ messages, now, timezone }: Visit, { madeAt }: CalendarLink): string {
  const { times } = messages
  const dateOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timezone).toPlainDate()
  return times.dayAndTime(dayText(times, dateOf(madeAt), dateOf(now)), clockText(madeAt, timezone))
}

function Ask(ask: {
  owner: string
  what: 'make' | 'renew' | 'revoke'
  text: string
  className?: string
}): VNode {
  return (
    <button
      type="button"
      class={ask.className}
      {...asksFor('/calendar-link', { owner: ask.owner, what: ask.what })}
    >
      {ask.text}
    </button>
  )
}

function Address({ visit, url }: { visit: Visit; url: string }): VNode {
  const { calendar, people } = visit.messages
  const feed = url.replace(/^https?:/, 'webcal:')
  return (
    <>
      <p>{calendar.howTo}</p>
      <div class="copies">
        <input id="calendar-address" readonly value={url} aria-label={people.address} />
        <button type="button" class="primary" data-copies="#calendar-address" data-copied={people.copied}>
          {people.copy}
        </button>
      </div>
      <p class="links">
        <a href={feed}>{people.open}</a>
        <a href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(feed)}`} rel="noreferrer">
          {calendar.google}
        </a>
      </p>
    </>
  )
}
