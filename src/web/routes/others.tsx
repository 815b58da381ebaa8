import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { findPerson } from '../../domain/people/findPerson.ts'
import { may } from '../../domain/permissions.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { AuditPage } from '../pages/audit.tsx'
import { FaultPage } from '../pages/fault.tsx'
import { PermissionsPage } from '../pages/permissions.tsx'
import { sendPage } from '../pages/send.tsx'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { askToSignIn } from './access.ts'

const AuditFilter = z.object({
  who: z.string().trim().max(60).default(''),
  verb: z.string().max(40).default(''),
  subject: z.string().trim().max(60).default(''),
})
const auditLimit = 200
/** How many lines are looked through for somebody's own. */
const auditDepth = 5000

/** Permissions, audit, and the stream that keeps pages current. */
export function otherRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/live',
    signedIn(async (_visit, _request, response) => web.live.open(response)),
  )

  routes.get(
    '/permissions',
    signedIn(async (visit, _request, response) => {
      sendPage(response, PermissionsPage({ visit, options }))
    }),
  )

  routes.get(
    '/audit',
    signedIn(async (visit, request, response) => {
      if (!may(visit.actor, 'readAudit', visit.configuration.permissions)) {
        return sendRefusal(visit, response, { kind: 'not-allowed' })
      }
      const asked = readInput(AuditFilter, request.query)
      const filter = { ...asked, who: keyOf(visit, asked.who), subject: keyOf(visit, asked.subject) }
      const lines = await deps.stores.audit.list({
        limit: filter.who === '' ? auditLimit : auditDepth,
        ...(filter.verb === '' ? {} : { verbs: [filter.verb] }),
        ...(filter.subject === '' ? {} : { subject: filter.subject }),
      })
      const own = lines.filter((line) => filter.who === '' || line.who === filter.who).slice(0, auditLimit)
      sendPage(response, AuditPage({ visit, options, lines: own, filter, limit: auditLimit }))
    }),
  )
  return routes

  function sendRefusal(visit: Visit, response: Response, refusal: Refusal): void {
    response.status(statusOfRefusal(refusal))
    sendPage(response, FaultPage({ reader: visit, visit, options, message: refusalText(visit, refusal) }))
  }
}

/** The key of the person that a text names, else the text itself. */
function keyOf(visit: Visit, text: string): string {
  if (text === '') return ''
  const found = findPerson(visit.people, text)
  return found.kind === 'found' ? found.key : text
}
