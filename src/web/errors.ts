import type { ErrorRequestHandler } from 'express'
import * as z from 'zod'
import { isDomainError } from '../domain/errors.ts'
import { errorText } from '../messages/errorText.ts'
import { FaultPage } from './pages/fault.tsx'
import { sendPage, sendParts } from './pages/send.tsx'
import { type Reader, readReader, readVisit } from './visit.ts'
import type { Web } from './web.ts'

const statuses: Readonly<Record<string, number>> = {
  'bad-input': 400,
  'other-origin': 403,
  'file-malformed': 409,
  'file-changed': 409,
  'pbx-cannot': 422,
  'pbx-unreachable': 503,
}

/** What Express throws about a request: its body, or an address that is no text. */
const RequestFault = z.object({ type: z.string().optional(), status: z.number() })

/** What went wrong, for people: code, HTTP status and sentence. */
interface Fault {
  readonly code: string
  readonly status: number
  readonly message: string
}

/** The one place where what goes wrong becomes an answer; the cause is only for the log. */
export function answerErrors(web: Web): ErrorRequestHandler {
  return async (error, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const visit = await readVisit(web, request).catch(() => null)
    const reader = visit ?? (await readReader(web, request, null))
    const fault = knownFault(reader, error) ?? unknownFault(web, reader, error)
    response.status(fault.status)
    if (request.path.startsWith('/api/')) {
      response.json({ error: fault.code, message: fault.message })
    } else if (request.get('hx-request')) {
      sendParts(response, reader, { toast: { text: fault.message, tone: 'fault' } })
    } else {
      sendPage(response, FaultPage({ reader, visit, options: web.options, message: fault.message }))
    }
  }
}

function knownFault(reader: Reader, error: unknown): Fault | null {
  const { web } = reader.messages
  const request = RequestFault.safeParse(error)
  if (request.success && request.data.status >= 400 && request.data.status < 500) {
    const { status, type } = request.data
    if (type === undefined) return { code: 'not-found', status: 404, message: web.faults.notFound }
    const isLarge = status === 413
    return {
      code: isLarge ? 'too-large' : 'bad-body',
      status,
      message: isLarge ? web.faults.tooLarge : web.faults.badBody,
    }
  }
  if (!isDomainError(error)) return null
  const { code, params } = error
  const status = statuses[code] ?? 500
  if (code === 'bad-input') return { code, status, message: web.faults.badInput(String(params.field)) }
  if (code === 'other-origin') return { code, status, message: web.faults.otherOrigin }
  const message = errorText(reader.messages, error)
  return message === null ? null : { code, status, message }
}

function unknownFault(web: Web, reader: Reader, error: unknown): Fault {
  const reference = web.deps.newId().slice(0, 8)
  web.deps.log.error({ error, reference }, 'a page could not be answered')
  return { code: 'fault', status: 500, message: reader.messages.errors.unknown(reference) }
}
