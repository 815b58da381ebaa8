import { createServer } from 'node:http'
import type { Solve } from '../../src/operations/planner/solving.ts'
import { createWebApp } from '../../src/web/createWebApp.tsx'
import type { Every, WebOptions } from '../../src/web/web.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'

export interface Site {
  readonly helpline: Helpline
  readonly url: string
  /** What went to the log as causes of failures. */
  readonly logged: Readonly<Record<string, unknown>>[]
  /** Opens a session and returns the `Cookie` header for it. */
  signIn(person: string): Promise<string>
  /** A request with a session's cookie; a string body is sent as a form, anything else as JSON. */
  ask(method: string, path: string, options?: Ask): Promise<Answer>
  /** Lets real time pass, as far as the dashboard reads it. */
  passRealTime(milliseconds: number): void
  closeStreams(): void
  close(): Promise<void>
}

export interface Ask {
  readonly cookie?: string
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  json(): unknown
}

export interface SiteOptions extends Partial<WebOptions> {
  readonly files?: Record<string, string | null>
  readonly start?: string
  readonly every?: Every
  readonly solve?: Solve
}

/** The dashboard of a small helpline, served on a port of its own. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { files, start, solve, ...web } = options
  const helpline = await openHelpline({
    ...(files ? { files } : {}),
    ...(start ? { start } : {}),
    ...(solve ? { solve } : {}),
  })
  let passedMs = 0
  const realNow = () => Date.now() + passedMs
  const logged: Readonly<Record<string, unknown>>[] = []
  const deps = {
    ...helpline,
    events: helpline.bus,
    realNow,
    log: { error: (details: object) => logged.push({ ...details }) },
  }
  const { handler, closeStreams } = createWebApp(deps, {
    version: '1.2.3',
    ringSecret: null,
    chooseWho: { suggested: ['alba'] },
    mounts: [],
    chatPath: null,
    variant: null,
    ...web,
  })
  const stopHearing = helpline.opened.changes((file, problem) =>
    helpline.bus.publish(problem ? { kind: 'file-broken', problem } : { kind: 'file-changed', file }),
  )
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`

  async function ask(method: string, path: string, asked: Ask = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...asked.headers }
    if (asked.cookie) headers.cookie = asked.cookie
    let body = asked.body
    if (asked.form) {
      headers['content-type'] = 'application/x-www-form-urlencoded'
      body = new URLSearchParams(asked.form).toString()
    }
    if (asked.json !== undefined) {
      headers['content-type'] = 'application/json'
      body = JSON.stringify(asked.json)
    }
    const response = await fetch(url + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { status: response.status, text, headers: response.headers, json: () => JSON.parse(text) }
  }

  return {
    helpline,
    url,
    logged,
    ask,
    closeStreams,
    passRealTime(milliseconds) {
      passedMs += milliseconds
    },
    async signIn(person) {
      const answer = await ask('POST', '/sign-in', { form: { person } })
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    async close() {
      stopHearing()
      closeStreams()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await helpline.close()
    },
  }
}
