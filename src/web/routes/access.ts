import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { isPerson } from '../../domain/people/people.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { signInAs, signInWithLink, signOut } from '../../operations/access/loginLink.ts'
import { forgetSession, keepSession, sessionOf } from '../auth/cookies.ts'
import { FaultPage } from '../pages/fault.tsx'
import { sendPage } from '../pages/send.tsx'
import { LinkPage, SignInPage } from '../pages/signIn.tsx'
import { readInput } from '../readInput.ts'
import { type Reader, readReader } from '../visit.ts'
import type { Web } from '../web.ts'

const Choice = z.object({ person: z.string().max(60), next: z.string().max(300).optional() })
const Token = z.object({ token: z.string().regex(/^[\w-]{8,200}$/) })

/** Signing in and out. */
export function accessRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web

  if (options.chooseWho) {
    routes.post('/sign-in', async (request, response) => {
      const { person, next } = readInput(Choice, request.body)
      const reader = await readReader(web, request, null)
      if (!isPerson(reader.people, person)) {
        const message = refusalText(reader, { kind: 'unknown-person', person })
        response.status(404)
        sendPage(response, FaultPage({ reader, visit: null, options, message }))
        return
      }
      const { session, expiresAtMs } = await signInAs(deps, person)
      keepSession(response, session, expiresAtMs, isSecure(reader))
      response.redirect(303, ownPath(next))
    })
  }

  routes.get('/login/:token', async (request, response) => {
    const { token } = readInput(Token, request.params)
    const link = await deps.stores.links.find(token, deps.realNow())
    const reader = await readReader(web, request, link?.person ?? null)
    if (!link) return sendLinkGone(web, reader, response)
    sendPage(response, LinkPage({ reader, options, token, person: link.person }))
  })

  routes.post('/login/:token', async (request, response) => {
    const { token } = readInput(Token, request.params)
    const reader = await readReader(web, request, null)
    const outcome = await signInWithLink(deps, token)
    if (outcome.kind === 'link-gone') return sendLinkGone(web, reader, response)
    keepSession(response, outcome.session, outcome.expiresAtMs, isSecure(reader))
    response.redirect(303, '/')
  })

  routes.post('/sign-out', async (request, response) => {
    const session = sessionOf(request)
    if (session) await signOut(deps, session)
    forgetSession(response, isSecure(await readReader(web, request, null)))
    response.redirect(303, '/')
  })
  return routes
}

/** Answers somebody who is not signed in: the home page draws the sign-in in place, others keep their address. */
export async function askToSignIn(web: Web, request: Request, response: Response): Promise<void> {
  if (request.get('hx-request')) {
    response.set('HX-Redirect', '/').status(401).end()
    return
  }
  const reader = await readReader(web, request, null)
  response.status(request.path === '/' ? 200 : 401)
  const next = request.method === 'GET' ? request.originalUrl : '/'
  sendPage(response, SignInPage({ reader, options: web.options, next }))
}

function sendLinkGone(web: Web, reader: Reader, response: Response): void {
  const { options } = web
  const message = refusalText(reader, { kind: 'link-gone' })
  const title = reader.messages.web.signIn.goneTitle
  response.status(410)
  sendPage(response, FaultPage({ reader, visit: null, options, message, title }))
}

const ownPage =
  /^\/(timetable|why|queue|planner|absences|credit|people|profile|forced|permissions|audit)([/?][\w/?=&.%-]*)?$/

/** A path of this dashboard to go on to, else the home page. */
function ownPath(next: string | undefined): string {
  return next && ownPage.test(next) ? next : '/'
}

function isSecure(reader: Reader): boolean {
  return reader.configuration.baseUrl?.startsWith('https:') ?? false
}
