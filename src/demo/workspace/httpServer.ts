import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerCall, type Tokens } from './api/answerCall.ts'
import { parseArguments, parseJson, readBody, uploadedBytes } from './api/arguments.ts'
import type { ApiContext } from './api/method.ts'
import type { CallFault, CallFaults } from './faults/callFaults.ts'
import type { RecordedCall } from './model.ts'
import type { ResponseUrls } from './responseUrls.ts'

export interface HttpParts {
  readonly context: ApiContext
  readonly tokens: Tokens
  readonly responseUrls: ResponseUrls
  readonly callFaults: Pick<CallFaults, 'take'>
  record(call: RecordedCall): void
}

/** The workspace's web server: `/api/METHOD`, `/response/ID`, `/upload/ID`, with faults on demand. */
export function createHttpServer(parts: () => HttpParts): Server {
  return createServer((request, response) => {
    answer(request, response, parts()).catch((error: unknown) => {
      parts().context.state.complain('http', String(error))
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'internal_error' })
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: HttpParts): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const [, area, name = ''] = url.pathname.split('/')
  const body = await readBody(request)
  const contentType = request.headers['content-type'] ?? ''
  const fault = area === 'upload' ? null : parts.callFaults.take(area === 'response' ? 'response_url' : name)
  if (fault && !isDoneAllTheSame(fault)) return fail(response, fault)
  if (area === 'api') {
    const result = call(name, request, contentType, body, url, parts)
    return fault ? fail(response, fault) : sendJson(response, 200, result)
  }
  if (area === 'response') {
    const { status, body: json } = parts.responseUrls.respond(name, parseJson(body.toString('utf8')))
    return fault ? fail(response, fault) : sendJson(response, status, json)
  }
  if (area === 'upload') {
    const file = parts.context.state.files.get(name)
    if (file === undefined || file.complete) return sendJson(response, 404, { ok: false, error: 'not_found' })
    file.bytes = await uploadedBytes(contentType, body)
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`OK - ${file.bytes.length}`)
    return
  }
  sendJson(response, 404, { ok: false, error: 'not_found' })
}

function isDoneAllTheSame(fault: CallFault): boolean {
  return (fault.kind === 'silence' || fault.kind === 'server-error') && fault.isDone === true
}

/** Answers as the fault says; silence leaves the request open until somebody gives up. */
function fail(response: ServerResponse, fault: CallFault): void {
  switch (fault.kind) {
    case 'silence':
      return
    case 'refused':
      sendJson(response, 200, { ok: false, error: fault.error })
      return
    case 'server-error':
      response.writeHead(fault.status ?? 500).end('upstream connect error')
      return
    case 'rate-limited': {
      const { retryAfterSeconds: seconds } = fault
      if (seconds !== undefined) response.setHeader('Retry-After', String(seconds))
      sendJson(response, 429, { ok: false, error: 'ratelimited' })
      return
    }
  }
}

function call(
  name: string,
  request: IncomingMessage,
  contentType: string,
  body: Buffer,
  url: URL,
  parts: HttpParts,
): object {
  const args = parseArguments(contentType, body, url.searchParams)
  if (args === null) return { ok: false, error: 'invalid_json' }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const token = bearer ?? (typeof args.token === 'string' ? args.token : null)
  const { answer: result, call: recorded } = answerCall(name, args, token, parts.tokens, parts.context)
  parts.record(recorded)
  return result
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
