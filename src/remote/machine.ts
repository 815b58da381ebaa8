import type { Client, SFTPWrapper } from 'ssh2'
import { DomainError, isDomainError } from '../domain/errors.ts'
import type { RemoteMachine } from '../domain/ports/remote.ts'
import { withDeadline } from './deadline.ts'
import { createFiles } from './files.ts'
import { runCommandLine } from './run.ts'

const closed = 'the connection was closed'

/** What can be done on a machine that was entered; each thing within its time, or the connection is given up. */
export function createMachine(
  client: Client,
  host: string,
  port: number,
  operationTimeoutMs: number,
): RemoteMachine {
  let isLost = false
  let opened: Promise<SFTPWrapper> | null = null
  const lost = new Promise<never>((_, reject) => {
    client.on('close', () => {
      isLost = true
      reject(unreachable(closed))
    })
  })
  // Rejects also while nothing is asked.
  lost.catch(() => {})

  function unreachable(reason: string, cause?: unknown): DomainError {
    return new DomainError('remote-unreachable', { host, port, reason }, { cause })
  }

  async function timely<T>(work: () => Promise<T>): Promise<T> {
    if (isLost) throw unreachable(closed)
    try {
      return await withDeadline(Promise.race([work(), lost]), operationTimeoutMs, () => {
        isLost = true
        client.destroy()
        return unreachable('no answer')
      })
    } catch (error) {
      throw isDomainError(error) ? error : unreachable(reasonOf(error), error)
    }
  }

  /** One channel for all that is done with files. */
  function sftp(): Promise<SFTPWrapper> {
    opened ??= new Promise<SFTPWrapper>((resolve, reject) => {
      client.sftp((error, channel) => (error ? reject(unreachable('no SFTP', error)) : resolve(channel)))
    })
    return opened
  }

  const files = createFiles(host, sftp)
  return {
    run: (command) => timely(() => runCommandLine(client, command)),
    read: (path, limit) => timely(() => files.read(path, limit)),
    write: (path, text) => timely(() => files.write(path, text)),
    list: (path) => timely(() => files.list(path)),
    stat: (path) => timely(() => files.stat(path)),
    remove: (path) => timely(() => files.remove(path)),
    close: () => client.end(),
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
