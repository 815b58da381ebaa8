import { fileURLToPath } from 'node:url'
import express, { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { languageOfLocale } from '../../domain/language.ts'
import { packageFolder } from '../../packageFolder.ts'
import { chatMessages } from '../workspace/chatMessages.ts'
import type { Workspace } from '../workspace/startWorkspace.ts'
import { Chooser } from './chooser.tsx'
import { renderDocument } from './document.tsx'
import { languages } from './languages.ts'
import { streamChanges } from './liveEvents.ts'
import type { ChatOptions, PageContext } from './pageContext.ts'
import { createPosts } from './posts.ts'
import { directConversation, type Spot } from './spot.ts'
import { WorkspacePage } from './workspacePage.tsx'

export type { ChatOptions, CommandSuggestion } from './pageContext.ts'

const staticFolder = fileURLToPath(new URL('src/demo/chat/static/', packageFolder))
const clientFolder = fileURLToPath(new URL('dist/demo/chat/client/', packageFolder))

/** The pages of the local workspace; mount them at `options.basePath` (`/chat`). */
export function chatPages(workspace: Workspace, options: ChatOptions = {}): Router {
  const basePath = options.basePath ?? '/chat'
  const language = options.language ?? 'ca'
  const router = Router()
  router.use('/static', express.static(staticFolder))
  router.use('/client', express.static(clientFolder))
  router.use(refuseOtherSites)
  router.use(express.json({ limit: '1mb' }), express.urlencoded({ extended: false }))

  router.get('/', (_request, response) => {
    response.send(
      renderDocument(
        <Chooser workspace={workspace} options={options} basePath={basePath} language={language} />,
      ),
    )
  })
  router.get('/files/:id', (request, response) => sendFile(workspace, request.params.id, response))

  router.use('/as/:userId', (request, response, next) => {
    const member = workspace.member(request.params.userId)
    if (member !== null && !member.isBot && member.id === request.params.userId) return next()
    response.status(404).type('text/plain').send(chatMessages(language).notFound)
  })
  router.get('/as/:userId', (request, response) => {
    const page = pageFor(request.params.userId)
    show(response, page, channelSpot(page, null))
  })
  router.get('/as/:userId/home', (request, response) =>
    show(response, pageFor(request.params.userId), { kind: 'home' }),
  )
  router.get('/as/:userId/channel/:channel', (request, response) => {
    const page = pageFor(request.params.userId)
    show(response, page, channelSpot(page, request.params.channel))
  })
  router.get('/as/:userId/events', (request, response) =>
    streamChanges(workspace, workspace.as(request.params.userId), request, response),
  )
  router.post('/as/:userId/language', (request, response) => {
    const chosen = LanguageForm.safeParse(request.body)
    if (chosen.success) workspace.as(request.params.userId).setLocale(chosen.data.locale)
    response.redirect(303, `${basePath}/as/${request.params.userId}`)
  })
  router.use('/as/:userId', createPosts(pageFor))
  return router

  function pageFor(userId: string): PageContext {
    const person = workspace.as(userId)
    const spoken = languageOfLocale(person.member.locale) ?? 'en'
    return {
      workspace,
      person,
      language: spoken,
      texts: chatMessages(spoken),
      basePath,
      selfPath: `${basePath}/as/${userId}`,
      options,
    }
  }
}

const LanguageForm = z.object({ locale: z.enum(languages.map(({ locale }) => locale)) })

function show(response: Response, page: PageContext, spot: Spot | null): void {
  if (spot === null) {
    response.status(404).type('text/plain').send(page.texts.notFound)
    return
  }
  response.set('Cache-Control', 'no-store').send(renderDocument(<WorkspacePage spot={spot} page={page} />))
}

/** Returns the conversation of that id, or the direct one with the bot; null if it is not this person's. */
function channelSpot(page: PageContext, channelId: string | null): Spot | null {
  const channel =
    channelId === null
      ? directConversation(page)
      : (page.person.channels().find(({ id }) => id === channelId) ?? null)
  return channel === null ? null : { kind: 'channel', channel }
}

function sendFile(workspace: Workspace, id: string, response: Response): void {
  const file = workspace.file(id)
  if (file === null || !file.complete) {
    response.status(404).end()
    return
  }
  response.set({
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
  })
  response.type(file.mimetype).send(file.bytes)
}

/** Nothing may be done here from pages of other sites; browsers say where a request comes from. */
function refuseOtherSites(request: Request, response: Response, next: () => void): void {
  const site = request.get('sec-fetch-site')
  const isForeign = site === 'cross-site' || site === 'same-site'
  if (request.method === 'GET' || request.method === 'HEAD' || !isForeign) next()
  else response.status(403).end()
}
