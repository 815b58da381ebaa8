import { randomBytes } from 'node:crypto'
import type { SFTPWrapper, Stats } from 'ssh2'
import { DomainError } from '../domain/errors.ts'
import type { RemoteMachine, RemoteStat } from '../domain/ports/remote.ts'

const largestBytes = 16 * 1024 * 1024
const publicMode = 0o644

/** Codes of the SFTP protocol (draft 02 §7). */
const noSuchFile = 2
const permissionDenied = 3

type Callback<T> = (error: Error | null | undefined, result: T) => void

/** Files over SFTP; the channel is opened by the first thing that needs it. */
export function createFiles(
  host: string,
  sftp: () => Promise<SFTPWrapper>,
): Pick<RemoteMachine, 'read' | 'write' | 'list' | 'stat' | 'remove'> {
  async function ask<T>(
    path: string,
    question: (channel: SFTPWrapper, done: Callback<T>) => unknown,
  ): Promise<T> {
    const channel = await sftp()
    try {
      return await new Promise<T>((resolve, reject) => {
        question(channel, (error, result) => (error ? reject(error) : resolve(result)))
      })
    } catch (error) {
      throw fault(host, path, error)
    }
  }

  function does(
    path: string,
    question: (channel: SFTPWrapper, done: (error?: Error | null) => void) => unknown,
  ): Promise<void> {
    return ask<void>(path, (channel, done) => question(channel, (error) => done(error, undefined)))
  }

  const statOf = (path: string) => ask<Stats>(path, (channel, done) => channel.stat(path, done))

  async function replace(from: string, to: string): Promise<void> {
    try {
      await does(to, (channel, done) => channel.ext_openssh_rename(from, to, done))
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'remote-failed') throw error
      // A server without OpenSSH's extension does not rename onto what is there.
      await orMissing(does(to, (channel, done) => channel.unlink(to, done)))
      await does(to, (channel, done) => channel.rename(from, to, done))
    }
  }

  return {
    async read(path, limit = largestBytes) {
      const { size } = await statOf(path)
      if (size > limit) throw new DomainError('remote-too-large', { host, path, limit })
      return ask<Buffer>(path, (channel, done) => channel.readFile(path, done))
    },
    async write(path, text) {
      const staged = stagedPath(path)
      try {
        await does(path, (channel, done) =>
          channel.writeFile(staged, text, { encoding: 'utf8', mode: publicMode, flag: 'wx' }, done),
        )
        // Whatever the mask of the user there: a page is for everybody.
        await does(path, (channel, done) => channel.chmod(staged, publicMode, done))
        await replace(staged, path)
      } catch (error) {
        await does(staged, (channel, done) => channel.unlink(staged, done)).catch(() => {})
        throw error
      }
    },
    async list(path) {
      const entries = await ask<{ filename: string }[]>(path, (channel, done) => channel.readdir(path, done))
      return entries
        .map(({ filename }) => filename)
        .filter((name) => name !== '.' && name !== '..')
        .sort()
    },
    async stat(path) {
      const found = await orMissing(statOf(path))
      return found && remoteStat(found)
    },
    async remove(path) {
      await orMissing(does(path, (channel, done) => channel.unlink(path, done)))
    },
  }
}

/** Beside the file, and hidden, so that web servers do not list it. */
function stagedPath(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return `${path.slice(0, at)}.${path.slice(at)}.${randomBytes(4).toString('hex')}.part`
}

function remoteStat(found: Stats): RemoteStat {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  return { kind, size: found.size, modifiedMs: found.mtime * 1000 }
}

async function orMissing<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result
  } catch (error) {
    if (error instanceof DomainError && error.code === 'remote-no-such-file') return null
    throw error
  }
}

function fault(host: string, path: string, cause: unknown): DomainError {
  if (cause instanceof DomainError) return cause
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === noSuchFile) return new DomainError('remote-no-such-file', { host, path }, { cause })
  if (code === permissionDenied) return new DomainError('remote-no-access', { host, path }, { cause })
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new DomainError('remote-failed', { host, path, reason }, { cause })
}
