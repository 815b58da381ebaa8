import { get as httpGet } from 'node:http'

/** What the dashboard answered. */
export interface Answered {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  json(): unknown
}

/** A browser on the dashboard, with the cookie of a session or without one. */
export interface Visitor {
  get(path: string): Promise<Answered>
  /** Sends JSON. */
  send(method: 'POST' | 'PATCH', path: string, body?: unknown): Promise<Answered>
  /** Sends a form and takes the session's cookie that comes back. */
  submit(path: string, form?: Readonly<Record<string, string>>): Promise<Answered>
  /** Opens the stream of live updates; resolves once it is open. */
  listen(path?: string): Promise<LiveStream>
}

export interface LiveStream {
  /** Names of the events so far. */
  readonly events: readonly string[]
  /** True once the server has ended it or it was cut. */
  readonly isOver: boolean
  close(): void
}

/** Opens a browser on `http://127.0.0.1:PORT`; `session` is the cookie that it has. */
export function createVisitor(origin: string, session = ''): Visitor {
  let cookie = session

  async function ask(method: string, path: string, headers: Record<string, string>, body?: string) {
    const response = await fetch(origin + path, {
      method,
      headers: { ...headers, ...(cookie !== '' && { cookie }) },
      redirect: 'manual',
      ...(body !== undefined && { body }),
    })
    const given = response.headers.get('set-cookie')
    if (given !== null) cookie = given.split(';')[0] ?? ''
    const text = await response.text()
    return { status: response.status, text, headers: response.headers, json: () => JSON.parse(text) }
  }

  return {
    get: (path) => ask('GET', path, {}),
    send: (method, path, body = {}) =>
      ask(method, path, { 'content-type': 'application/json' }, JSON.stringify(body)),
    submit: (path, form = {}) =>
      ask(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(form).toString(),
      ),
    listen: (path = '/live') => listen(origin + path, cookie),
  }
}

function listen(url: string, cookie: string): Promise<LiveStream> {
  return new Promise((resolve, reject) => {
    const request = httpGet(url, { headers: { cookie } }, (response) => {
      const events: string[] = []
      let isOver = false
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        for (const [, name] of chunk.matchAll(/^event: (\w+)$/gm)) if (name !== undefined) events.push(name)
      })
      response.on('error', () => {})
      response.on('close', () => {
        isOver = true
      })
      const stream = {
        events,
        get isOver() {
          return isOver
        },
        close: () => response.destroy(),
      }
      if (response.statusCode === 200) resolve(stream)
      else reject(new Error(`${url} answered ${response.statusCode}`))
    })
    request.on('error', reject)
  })
}
