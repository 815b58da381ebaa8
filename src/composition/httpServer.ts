import { createServer, type RequestListener, type Server } from 'node:http'
import { DomainError } from '../domain/errors.ts'

export interface Listening {
  readonly port: number
  /** Closes the server; what is still open after `graceMs` is cut. */
  stop(graceMs?: number): Promise<void>
}

/** Throws `port-taken` or `address-unusable` when one could not listen there; leaves nothing bound. */
export async function ensureCanListen(host: string, port: number): Promise<void> {
  const server = createServer()
  await bind(server, host, port)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
}

/** Serves on that address. Throws `port-taken` or `address-unusable`. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler)
  await bind(server, host, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: (graceMs = 1000) => stop(server, graceMs),
  }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'EADDRINUSE' ? 'port-taken' : 'address-unusable'
      reject(new DomainError(code, { host, port }, { cause }))
    })
    server.listen(port, host, resolve)
  })
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
