import express from 'express'
import { apiRoutes } from './api/api.ts'
import { assetRoutes } from './assets.ts'
import { refuseBorrowedNames, refuseOtherOrigins } from './auth/sameOrigin.ts'
import { answerErrors } from './errors.ts'
import { createLive } from './live.ts'
import { FaultPage } from './pages/fault.tsx'
import { sendPage } from './pages/send.tsx'
import { createQueueReader } from './queue/queueReader.ts'
import { ringWebhook } from './ring/ringWebhook.ts'
import { absenceRoutes } from './routes/absences.tsx'
import { accessRoutes, askToSignIn } from './routes/access.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { calendarLinkRoutes } from './routes/calendarLink.tsx'
import { cellRoutes } from './routes/cells.tsx'
import { creditRoutes } from './routes/credit.ts'
import { forcedRoutes } from './routes/forced.tsx'
import { otherRoutes } from './routes/others.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { plannerRoutes } from './routes/planner.tsx'
import { queueRoutes } from './routes/queue.tsx'
import { timetableRoutes } from './routes/timetable.tsx'
import { whyRoutes } from './routes/why.tsx'
import { securityHeaders } from './securityHeaders.ts'
import { readVisit } from './visit.ts'
import type { Every, Web, WebDependencies, WebOptions } from './web.ts'

export type { WebDependencies, WebOptions } from './web.ts'

const bodyLimit = '16kb'

/** The dashboard: pages, live updates and the REST interface. `closeStreams` lets the server stop at once. */
export function createWebApp(
  deps: WebDependencies,
  options: WebOptions,
): { handler: express.Express; closeStreams(): void } {
  const queue = createQueueReader(deps)
  const live = createLive(deps, queue, options.every ?? everyReal)
  const web: Web = { deps, options, queue, live }
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  const ownPagesOnly = refuseOtherOrigins(deps.stores.files)
  if (options.chooseWho) app.use(refuseBorrowedNames)
  for (const { path, handler } of options.mounts) app.use(path, ownPagesOnly, handler)
  app.use(securityHeaders)
  app.use('/assets', assetRoutes(deps.stores.files, options.variant))
  app.get('/favicon.ico', (_request, response) => response.redirect(301, '/assets/tomato.svg'))
  app.use(ringWebhook(deps, options))
  app.use(calendarRoutes(deps))
  app.use(ownPagesOnly)
  app.use('/api', apiRoutes(web, express.json({ limit: bodyLimit })))
  app.use(express.urlencoded({ extended: false, limit: bodyLimit }))
  app.use(accessRoutes(web))
  app.use(timetableRoutes(web))
  app.use(cellRoutes(web))
  app.use(whyRoutes(web))
  app.use(queueRoutes(web))
  app.use(plannerRoutes(web))
  app.use(absenceRoutes(web))
  app.use(forcedRoutes(web))
  app.use(peopleRoutes(web))
  app.use(calendarLinkRoutes(web))
  app.use(creditRoutes(web))
  app.use(otherRoutes(web))
  app.use(async (request, response) => {
    const visit = await readVisit(web, request)
    if (!visit) return askToSignIn(web, request, response)
    const { notFound, notFoundTitle } = visit.messages.web.faults
    response.status(404)
    sendPage(
      response,
      <FaultPage reader={visit} visit={visit} options={options} message={notFound} title={notFoundTitle} />,
    )
  })
  app.use(answerErrors(web))
  return { handler: app, closeStreams: () => live.close() }
}

const everyReal: Every = (milliseconds, action) => {
  const timer = setInterval(action, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
