import { type Response, Router } from 'express'
import * as z from 'zod'
import type { Refusal } from '../../domain/refusals.ts'
import { addAgent } from '../../operations/queue/addAgent.ts'
import { pauseAgent } from '../../operations/queue/pauseAgent.ts'
import { removeAgent } from '../../operations/queue/removeAgent.ts'
import { resumeAgent } from '../../operations/queue/resumeAgent.ts'
import type { QueueReading } from '../queue/queueReader.ts'
import { readInput } from '../readInput.ts'
import type { Visit } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import type { Guard } from './guard.ts'
import { sendRefusal } from './sendRefusal.ts'

const PersonPath = z.object({ person: Key })
const Confirmation = z.object({ confirmed: z.boolean().default(false) })
const PauseBody = Confirmation.extend({
  /** Null or absent = to the end of the shift. */
  minutes: z.number().int().min(1).max(999).nullable().default(null),
  reason: z.string().trim().max(200).default(''),
})

/** The queue: who is in it, and what can be done to them. */
export function queueApi(web: Web, signedIn: Guard): Router {
  const routes = Router()
  const { deps } = web

  routes.get(
    '/queue',
    signedIn(async (_visit, _request, response) => sendQueue(response, await web.queue.read())),
  )
  routes.post(
    '/queue/add/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const outcome = await addAgent(deps, visit.actor, { person })
      await answer(visit, response, outcome.kind === 'added' ? null : outcome)
    }),
  )
  routes.post(
    '/queue/pause/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const outcome = await pauseAgent(deps, visit.actor, { person, ...readInput(PauseBody, request.body) })
      await answer(visit, response, outcome.kind === 'paused' ? null : outcome)
    }),
  )
  routes.post(
    '/queue/resume/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const outcome = await resumeAgent(deps, visit.actor, { person })
      await answer(visit, response, outcome.kind === 'resumed' ? null : outcome)
    }),
  )
  routes.post(
    '/queue/remove/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const { confirmed } = readInput(Confirmation, request.body)
      const outcome = await removeAgent(deps, visit.actor, { person, confirmed })
      await answer(visit, response, outcome.kind === 'removed' ? null : outcome)
    }),
  )
  return routes

  async function answer(visit: Visit, response: Response, refusal: Refusal | null): Promise<void> {
    if (refusal) sendRefusal(visit, response, refusal)
    else sendQueue(response, await web.queue.refresh())
  }
}

/** An exchange that does not answer is a fault here; only pages show the last known state. */
function sendQueue(response: Response, { view, fault }: QueueReading): void {
  if (fault) throw fault
  response.json({ currentQueue: view?.agents.map(({ agent }) => agent) ?? [] })
}
