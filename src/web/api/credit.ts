import { Router } from 'express'
import { may } from '../../domain/permissions.ts'
import { rankLedgers, showLedger } from '../../operations/ledger/showLedger.ts'
import { creditCsv } from '../creditCsv.ts'
import type { Web } from '../web.ts'
import type { Guard } from './guard.ts'
import { sendRefusal } from './sendRefusal.ts'

/** Credit as CSV: everybody's for coordinators, else the own one. */
export function creditApi({ deps }: Web, signedIn: Guard): Router {
  const routes = Router()
  routes.get(
    '/credit.csv',
    signedIn(async (visit, _request, response) => {
      const mayAll = may(visit.actor, 'seeCredit', visit.configuration.permissions)
      const shown = mayAll
        ? await rankLedgers(deps, visit.actor)
        : await showLedger(deps, visit.actor, visit.person)
      if (shown.kind !== 'ranking' && shown.kind !== 'ledger') return sendRefusal(visit, response, shown)
      const ledgers = shown.kind === 'ranking' ? shown.persons : [shown.ledger]
      response.attachment('credit.csv').type('text/csv')
      response.send(creditCsv(visit.people, ledgers, shown.since))
    }),
  )
  return routes
}
