import { createServer, type RequestListener, type Server } from 'node:http'
import { DomainError } from '../domain/errors.ts'
import { createWaitingRoom } from './waitingRoom.ts'

export interface Listening {
  readonly port: number
  /** From now on requests are answered, those that have waited for it first. */
  open(handler: RequestListener): void
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

/**
 * Listens on that address. What is asked before it is opened waits: who comes while a process starts again is not
 * turned away. Throws `port-taken` or `address-unusable`.
 */
export async function listen(host: string, port: number): Promise<Listening> {
  const room = createWaitingRoom<Parameters<RequestListener>>()
  const server = createServer(room.enter)
  await bind(server, host, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    open: room.open,
    async stop(graceMs = 1000) {
      room.clear((_request, response) => response.writeHead(503).end())
      if (server.listening) await stop(server, graceMs)
    },
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
