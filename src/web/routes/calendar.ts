import { createHash } from 'node:crypto'
import { Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { messagesIn } from '../../messages/catalogue.ts'
import { readCalendar } from '../../operations/calendar/readCalendar.ts'
import { createCalendarFiles } from '../calendarFile.ts'
import type { WebDependencies } from '../web.ts'

const retrySeconds = 15 * 60

/**
 * The calendars that other programmes subscribe to. Whoever has the address has the calendar: there is no session.
 * Programmes ask often, mostly for what they have: then the answer is only that nothing has changed.
 */
export function calendarRoutes(deps: WebDependencies): Router {
  const routes = Router()
  const calendarFile = createCalendarFiles()
  routes.get(/^\/calendar\/([\w-]{8,200})\.ics$/, async (request, response) => {
    const outcome = await readCalendar(deps, request.params[0] ?? '')
    if (outcome.kind === 'no-calendar') {
      const { value: configuration } = await deps.stores.files.configuration()
      const { notFound } = messagesIn(configuration.language).calendar
      response.status(404).type('text/plain').send(notFound)
      return
    }
    if (outcome.kind === 'unreadable') {
      response.status(503).set('Retry-After', String(retrySeconds)).end()
      return
    }
    const text = calendarFile(outcome)
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
    response.set({ ETag: tag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' })
    const changed = lastChange(outcome.source.weeks)
    if (changed) response.set('Last-Modified', new Date(changed.epochMilliseconds).toUTCString())
    if (isKnown(request.get('if-none-match'), tag)) {
      response.status(304).end()
      return
    }
    response.type('text/calendar; charset=utf-8').set('Content-Length', String(Buffer.byteLength(text)))
    response.end(request.method === 'HEAD' ? undefined : text)
  })
  return routes
}

/** Only the text itself tells whether it is the same: a name changes no date. */
function isKnown(known: string | undefined, tag: string): boolean {
  return (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

function lastChange(weeks: readonly { readonly stamp: Temporal.Instant }[]): Temporal.Instant | null {
  let newest: Temporal.Instant | null = null
  for (const { stamp } of weeks) {
    if (!newest || Temporal.Instant.compare(newest, stamp) < 0) newest = stamp
  }
  return newest
}
