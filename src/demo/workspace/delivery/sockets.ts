import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import * as z from 'zod'
import { protocolLimits } from '../../../notify/slack/limits.ts'
import { freshId } from '../ids.ts'
import type { Envelope, Reply, Transport } from './transport.ts'

const Ack = z.object({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
})

const pingEveryMs = 10_000

/** Sockets behaving badly. */
export interface SocketFaults {
  /**
   * The present connections die without a word: nothing comes through them in either direction, pings are not
   * answered, and neither side is told.
   */
  hush(): void
  /** Connections are turned away for now. */
  refuse(isRefused: boolean): void
  /** Connections are taken, but the hello does not come for now; those that wait get it later. */
  holdHello(isHeld: boolean): void
  clear(): void
}

export interface Sockets extends Transport {
  readonly faults: SocketFaults

  /** Returns a fresh address for one connection, as `apps.connections.open` hands out; null if there are too many. */
  openUrl(origin: string): string | null
  count(): number
  /** Pings of the app that have been answered. */
  pings(): number
  /** Asks the app to connect again, as Slack does when it recycles a connection. */
  disconnect(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void
  /** Cuts all connections without a word. */
  cut(): void
}

/** Socket Mode: connections of the app over the given server, under `/link`. */
export function createSockets(server: Server, appId: string): Sockets {
  const webSockets = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const open: WebSocket[] = []
  const hushed = new Set<WebSocket>()
  const withoutHello: WebSocket[] = []
  let pings = 0
  let isRefused = false
  let isHelloHeld = false
  const waiting = new Map<string, (reply: Reply) => void>()
  let turn = 0
  server.on('upgrade', onUpgrade)
  const pinging = setInterval(() => {
    for (const socket of open) if (!hushed.has(socket)) socket.ping()
  }, pingEveryMs)
  pinging.unref()

  return {
    openUrl(origin) {
      if (open.length >= protocolLimits.sockets) return null
      const ticket = freshId('', 24)
      tickets.add(ticket)
      return `${origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${appId}`
    },
    faults: {
      hush() {
        for (const socket of open) {
          hushed.add(socket)
          // What the app sends, pings and goodbyes included, is not even read.
          socket.pause()
        }
      },
      refuse(refused) {
        isRefused = refused
      },
      holdHello(held) {
        isHelloHeld = held
        if (!held) for (const socket of withoutHello.splice(0)) greet(socket)
      },
      clear() {
        this.refuse(false)
        this.holdHello(false)
      },
    },
    count: () => open.length,
    pings: () => pings,
    disconnect(reason) {
      for (const socket of open)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }))
    },
    cut() {
      for (const socket of [...open]) socket.terminate()
    },
    send(envelope) {
      const socket = nextSocket()
      if (socket === null) return Promise.resolve({ kind: 'unreachable', reason: 'no_connection' })
      return new Promise((resolve) => {
        waiting.set(envelope.id, resolve)
        if (hushed.has(socket)) return
        if (waiting.size > 1000) for (const id of [...waiting.keys()].slice(0, 500)) waiting.delete(id)
        socket.send(JSON.stringify(wireForm(envelope)))
      })
    },
    async close() {
      clearInterval(pinging)
      server.off('upgrade', onUpgrade)
      for (const socket of webSockets.clients) socket.terminate()
      await new Promise<void>((resolve) => webSockets.close(() => resolve()))
    },
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://local')
    const ticket = url.searchParams.get('ticket') ?? ''
    if (!url.pathname.startsWith('/link') || !tickets.delete(ticket) || isRefused) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    webSockets.handleUpgrade(request, socket, head, welcome)
  }

  function welcome(socket: WebSocket): void {
    if (isHelloHeld) withoutHello.push(socket)
    else greet(socket)
    socket.on('message', (data) => onAck(String(data)))
    socket.on('ping', () => {
      pings += 1
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      const index = open.indexOf(socket)
      if (index >= 0) open.splice(index, 1)
      hushed.delete(socket)
    })
  }

  function greet(socket: WebSocket): void {
    if (socket.readyState !== socket.OPEN) return
    open.push(socket)
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        debug_info: { host: 'local', approximate_connection_time: 3600 },
        connection_info: { app_id: appId },
      }),
    )
  }

  function onAck(text: string): void {
    const ack = Ack.safeParse(parseJson(text))
    if (!ack.success) return
    waiting.get(ack.data.envelope_id)?.({ kind: 'acked', payload: ack.data.payload ?? {} })
    waiting.delete(ack.data.envelope_id)
  }

  function nextSocket(): WebSocket | null {
    const ready = open.filter((socket) => socket.readyState === socket.OPEN)
    turn += 1
    return ready[turn % ready.length] ?? null
  }
}

function wireForm(envelope: Envelope): object {
  return {
    envelope_id: envelope.id,
    type: envelope.type,
    payload: envelope.payload,
    accepts_response_payload: envelope.acceptsResponse,
    ...(envelope.type === 'events_api'
      ? { retry_attempt: envelope.retry?.attempt ?? 0, retry_reason: envelope.retry?.reason ?? '' }
      : {}),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
