import { createConnection, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { DomainError } from '../../domain/errors.ts'
import type { Streams } from '../print.ts'
import { Reply, type Request } from './protocol.ts'
import { isTrusted, type SocketPlace } from './socketPath.ts'

/**
 * Lets the server of a home carry out a command line and prints what it answers. Returns the exit code, or null when
 * no server is there. Throws `DomainError('server-gone')` when it breaks off: the command may have been carried out;
 * and `server-not-ours` when another system user runs it.
 */
export async function askServer(
  place: SocketPlace,
  request: Request,
  streams: Streams,
): Promise<number | null> {
  if (!(await isTrusted(place))) return null
  const socket = await connect(place.path)
  if (!socket) return null
  socket.on('error', () => socket.destroy())
  socket.write(`${JSON.stringify(request)}\n`)
  for await (const line of createInterface({ input: socket })) {
    const reply = replyOf(line)
    if (!reply) break
    if ('out' in reply) streams.out(reply.out)
    else if ('err' in reply) streams.err(reply.err)
    else {
      socket.destroy()
      return reply.exit
    }
  }
  socket.destroy()
  throw new DomainError('server-gone')
}

function connect(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      resolve(socket)
    })
    socket.once('error', (error) => {
      const code = 'code' in error ? error.code : ''
      if (code === 'ENOENT' || code === 'ECONNREFUSED') resolve(null)
      else if (code === 'EACCES') reject(new DomainError('server-not-ours', { path }, { cause: error }))
      else reject(error)
    })
  })
}

function replyOf(line: string): Reply | null {
  try {
    return Reply.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** True when a server answers at the home's socket. */
export async function isServed(place: SocketPlace): Promise<boolean> {
  if (!(await isTrusted(place))) return false
  const socket = await connect(place.path)
  socket?.destroy()
  return socket !== null
}
