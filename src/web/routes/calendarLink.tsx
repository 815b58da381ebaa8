import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { refusalText } from '../../messages/refusalText.ts'
import {
  makeCalendarLink,
  revokeCalendarLink,
  showCalendarLink,
} from '../../operations/calendar/calendarLink.ts'
import { CalendarCard } from '../pages/calendarCard.tsx'
import { sendParts } from '../pages/send.tsx'
import { readInput } from '../readInput.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const LinkForm = z.object({ owner: Key, what: z.enum(['make', 'renew', 'revoke']) })
type LinkForm = z.infer<typeof LinkForm>

/** Making, renewing and revoking the links of calendars. */
export function calendarLinkRoutes(web: Web): Router {
  const routes = Router()
  routes.post(
    '/calendar-link',
    whenSignedIn(
      web,
      async (visit, request, response) => {
        const asked = readInput(LinkForm, request.body)
        const baseUrl = visit.configuration.baseUrl ?? `${request.protocol}://${request.get('host')}`
        const outcome = await carryOut(web, visit, asked, baseUrl)
        const shown = await showCalendarLink(web.deps, visit.actor, asked.owner)
        const link = shown.kind === 'calendar-link' ? shown.link : null
        const url = outcome.kind === 'link-made' ? outcome.url : null
        sendParts(response, visit, {
          ...(shown.kind === 'calendar-link' && {
            regions: {
              '#calendar': <CalendarCard visit={visit} owner={asked.owner} link={link} url={url} />,
            },
          }),
          ...(outcome.kind === 'link-revoked' && { toast: { text: visit.messages.calendar.revoked } }),
          ...(outcome.kind === 'refused' && { toast: { text: outcome.text, tone: 'refused' as const } }),
        })
      },
      (request: Request, response: Response) => askToSignIn(web, request, response),
    ),
  )
  return routes
}

async function carryOut({ deps }: Web, visit: Visit, { owner, what }: LinkForm, baseUrl: string) {
  if (what === 'revoke') {
    const outcome = await revokeCalendarLink(deps, visit.actor, owner)
    if (outcome.kind === 'link-revoked') return outcome
    return { kind: 'refused', text: refusalText(visit, outcome) } as const
  }
  const outcome = await makeCalendarLink(deps, visit.actor, { owner, renew: what === 'renew', baseUrl })
  // Somebody made one in another window: the card tells since when.
  if (outcome.kind === 'link-made' || outcome.kind === 'has-link') return outcome
  return { kind: 'refused', text: refusalText(visit, outcome) } as const
}
