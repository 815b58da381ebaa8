import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { may } from '../../domain/permissions.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { nextCovers } from '../../operations/ledger/nextCovers.ts'
import { rankLedgers, showLedger } from '../../operations/ledger/showLedger.ts'
import { CreditPage } from '../pages/credit.tsx'
import { FaultPage } from '../pages/fault.tsx'
import { PersonCreditPage } from '../pages/personCredit.tsx'
import { sendPage } from '../pages/send.tsx'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const PersonPath = z.object({ person: Key })

/** Credit: everybody's for coordinators, each one's own. */
export function creditRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/credit',
    signedIn(async (visit, _request, response) => {
      if (!may(visit.actor, 'seeCredit', visit.configuration.permissions)) {
        return sendLedger(visit, response, visit.person)
      }
      const ranking = await rankLedgers(deps, visit.actor)
      if (ranking.kind !== 'ranking') return sendRefusal(visit, response, ranking)
      const balances = new Map(ranking.persons.map(({ person, balance }) => [person, balance]))
      const next = await nextCovers(deps, balances)
      sendPage(response, CreditPage({ visit, options, ranking, next }))
    }),
  )
  routes.get(
    '/credit/:person',
    signedIn(async (visit, request, response) => {
      await sendLedger(visit, response, readInput(PersonPath, request.params).person)
    }),
  )
  return routes

  async function sendLedger(visit: Visit, response: Response, person: string): Promise<void> {
    const shown = await showLedger(deps, visit.actor, person)
    if (shown.kind !== 'ledger') return sendRefusal(visit, response, shown)
    sendPage(response, PersonCreditPage({ visit, options, shown }))
  }

  function sendRefusal(visit: Visit, response: Response, refusal: Refusal): void {
    response.status(statusOfRefusal(refusal))
    sendPage(response, FaultPage({ reader: visit, visit, options, message: refusalText(visit, refusal) }))
  }
}
