import { type Request, type Response, Router } from 'express'
import { refusalText } from '../../messages/refusalText.ts'
import { explainSlot } from '../../operations/planner/explainSlot.ts'
import { FaultPage } from '../pages/fault.tsx'
import { sendPage } from '../pages/send.tsx'
import { WhyPage } from '../pages/why.tsx'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key, SlotPath } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const WhyPath = SlotPath.extend({ person: Key })

/** Why somebody is in a slot, or why a line of it is empty. */
export function whyRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/why/:week/:day/:hour/:person',
    signedIn(async (visit, request, response) => {
      const explained = await explainSlot(deps, visit.actor, readInput(WhyPath, request.params))
      if (explained.kind === 'slot-explained') {
        return sendPage(response, <WhyPage visit={visit} options={options} explained={explained} />)
      }
      response.status(statusOfRefusal(explained))
      const message = refusalText(visit, explained)
      sendPage(response, <FaultPage reader={visit} visit={visit} options={options} message={message} />)
    }),
  )
  return routes
}
