import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { receiveCall } from '../../operations/calls/receiveCall.ts'
import type { WebDependencies, WebOptions } from '../web.ts'
import { authorityOf } from './authority.ts'

/** A dial plan gives the caller one second. */
const bodyLimit = '16kb'

const Text = z.union([z.string(), z.number().int().nonnegative().transform(String)])
const Extension = Text.pipe(z.string().trim().min(1).max(40))

/** The fields as exchanges send them (telephony facts §2); an empty `phone` is a number that is withheld. */
const RingBody = z
  .object({
    phone: Text.pipe(z.string().max(40)),
    ext: Extension.optional(),
    extension: Extension.optional(),
    callid: Text.pipe(z.string().trim().max(150)).optional(),
  })
  .transform(({ phone, ext, extension = ext, callid = '' }, context) => {
    if (extension !== undefined) return { phone, extension, callId: callid === '' ? null : callid }
    context.addIssue({ code: 'custom', path: ['ext'], message: 'missing' })
    return z.NEVER
  })

const refusals = {
  'secret-missing': { status: 401, error: 'secret-missing' },
  'secret-wrong': { status: 403, error: 'secret-wrong' },
  'address-refused': { status: 403, error: 'address-refused' },
} as const

/**
 * `POST /api/info/ringring`: the exchange tells which phone rings. It proves itself with its own secret or address, has
 * no session, and gets its answer before anything is done, since a customer is waiting on the line.
 */
export function ringWebhook(deps: WebDependencies, options: Pick<WebOptions, 'ringSecret'>): Router {
  const routes = Router()
  routes
    .route('/api/info/ringring')
    .post(
      refuseStrangers,
      express.json({ limit: bodyLimit }),
      express.urlencoded({ extended: false, limit: bodyLimit }),
      receive,
    )
    .all((_request, response) => {
      response.status(405).set('allow', 'POST').json({ error: 'method-not-allowed' })
    })
  routes.use('/api/info/ringring', answerBadBodies)
  return routes

  async function refuseStrangers(request: Request, response: Response, next: () => void): Promise<void> {
    const { value: configuration } = await deps.stores.files.configuration()
    const authority = authorityOf(request, options.ringSecret, configuration.ring.allow)
    if (authority === 'granted') {
      next()
      return
    }
    const { status, error } = refusals[authority]
    if (status === 401) response.set('www-authenticate', 'Bearer')
    response.status(status).json({ error })
  }

  function receive(request: Request, response: Response): void {
    const body = RingBody.safeParse(request.body ?? {})
    if (!body.success) {
      const fields = body.error.issues.map((issue) => issue.path.join('.') || 'body')
      response.status(422).json({ error: 'bad-ring', fields: [...new Set(fields)] })
      return
    }
    response.status(202).json({ result: 'ok' })
    receiveCall(deps, body.data).catch((error: unknown) =>
      deps.log.error({ error, extension: body.data.extension }, 'a ring could not be kept'),
    )
  }
}

/** What the body readers of Express throw. */
const BodyFault = z.object({ status: z.number().int().min(400).max(499) })

const answerBadBodies: ErrorRequestHandler = (error, _request, response, next) => {
  const fault = BodyFault.safeParse(error)
  if (!fault.success || response.headersSent) {
    next(error)
    return
  }
  const { status } = fault.data
  response.status(status).json({ error: status === 413 ? 'too-large' : 'bad-body' })
}
