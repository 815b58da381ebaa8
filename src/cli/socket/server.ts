import { chmod, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { StringDecoder } from 'node:string_decoder'
import type { Streams } from '../print.ts'
import { longestRequest, type Reply, Request } from './protocol.ts'
import { makeFolder, type SocketPlace } from './socketPath.ts'

export interface CommandSocket {
  /** Lets go of the socket; commands that are running are cut off. */
  close(): Promise<void>
}

/**
 * Answers terminals at the home's socket. The caller holds the home's lock, so that a socket that is lying there is
 * a dead one. `run` carries out a request and returns its exit code.
 */
export async function openCommandSocket(
  place: SocketPlace,
  run: (request: Request, streams: Streams) => Promise<number>,
): Promise<CommandSocket> {
  await makeFolder(place)
  await rm(place.path, { force: true })
  const connections = new Set<Socket>()
  const server = createServer((socket) => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
    // A terminal that is gone needs no answer.
    socket.on('error', () => socket.destroy())
    receive(socket, run)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place.path, resolve)
  })
  await chmod(place.path, 0o600)
  return {
    async close() {
      for (const socket of connections) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(place.path, { force: true })
    },
  }
}

function receive(socket: Socket, run: (request: Request, streams: Streams) => Promise<number>): void {
  const decoder = new StringDecoder('utf8')
  let text = ''
  let isAsked = false
  socket.on('data', (chunk) => {
    if (isAsked) return
    text += decoder.write(Buffer.from(chunk))
    const end = text.indexOf('\n')
    if (end >= 0) {
      isAsked = true
      answer(socket, text.slice(0, end), run).catch(() => socket.destroy())
    } else if (text.length > longestRequest) socket.destroy()
  })
}

async function answer(
  socket: Socket,
  line: string,
  run: (request: Request, streams: Streams) => Promise<number>,
): Promise<void> {
  const send = (reply: Reply) => {
    if (!socket.destroyed) socket.write(lineOf(reply))
  }
  const request = Request.safeParse(jsonOf(line))
  if (!request.success) {
    socket.destroy()
    return
  }
  const exit = await run(request.data, { out: (out) => send({ out }), err: (err) => send({ err }) })
  send({ exit })
  socket.end()
}

/** One line, also for readers to whom the separators of Unicode end one. */
function lineOf(reply: Reply): string {
  const json = JSON.stringify(reply).replace(/[\u2028\u2029]/g, (separator) =>
    separator === '\u2028' ? '\\u2028' : '\\u2029',
  )
  return `${json}\n`
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
