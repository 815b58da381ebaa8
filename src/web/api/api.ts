import { type Request, type RequestHandler, type Response, Router } from 'express'
import { readReader, readVisit } from '../visit.ts'
import type { Web } from '../web.ts'
import { busyApi } from './busy.ts'
import { creditApi } from './credit.ts'
import type { Guard } from './guard.ts'
import { plannerApi } from './planner.ts'
import { queueApi } from './queue.ts'
import { timetableApi } from './timetable.ts'

/**
 * The REST interface, JSON; paths and names are the original's, changes only by POST and PATCH. Of a stranger not even
 * the body is read.
 */
export function apiRoutes(web: Web, readBody: RequestHandler): Router {
  const routes = Router()

  async function refuseStrangers(request: Request, response: Response): Promise<void> {
    const { messages } = await readReader(web, request, null)
    response.status(401).json({ error: 'signed-out', message: messages.web.faults.signedOut })
  }

  routes.use(async (request, response, next) => {
    if (await readVisit(web, request)) next()
    else await refuseStrangers(request, response)
  }, readBody)

  const signedIn: Guard = (handle) => async (request, response) => {
    const visit = await readVisit(web, request)
    await (visit ? handle(visit, request, response) : refuseStrangers(request, response))
  }

  routes.get(
    '/version',
    signedIn(async (_visit, _request, response) => {
      response.json({ version: web.options.version })
    }),
  )
  routes.use(queueApi(web, signedIn))
  routes.use(timetableApi(web, signedIn))
  routes.use(creditApi(web, signedIn))
  routes.use(busyApi(web, signedIn))
  routes.use(plannerApi(web, signedIn))
  routes.use(
    signedIn(async (visit, _request, response) => {
      response.status(404).json({ error: 'not-found', message: visit.messages.web.faults.notFound })
    }),
  )
  return routes
}
