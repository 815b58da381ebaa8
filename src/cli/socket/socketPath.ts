import { createHash } from 'node:crypto'
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '../../domain/errors.ts'

/** Longer paths are cut without a word by the system's address of a socket (108 bytes on Linux, 104 elsewhere). */
const longestBytes = 100

/** Where a home's socket is; `folder` is ours to make when it is not in the home itself. */
export interface SocketPlace {
  readonly path: string
  readonly folder: string | null
}

/** In the home, or where that path is too long, in a folder of our own under the folder for temporary files. */
export async function socketPlace(home: string, temporaryFolder: string): Promise<SocketPlace> {
  const real = await realpath(home)
  const path = join(real, 'tomatic.sock')
  if (Buffer.byteLength(path) <= longestBytes) return { path, folder: null }
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  const folder = join(temporaryFolder, `tomatic-${name}`)
  return { path: join(folder, 'tomatic.sock'), folder }
}

/** Makes the runtime folder for its owner alone. Throws `DomainError('socket-folder-not-ours')` for somebody else's. */
export async function makeFolder({ folder }: SocketPlace): Promise<void> {
  if (folder === null) return
  await mkdir(folder, { mode: 0o700, recursive: true })
  if (!(await isOurs(folder))) throw new DomainError('socket-folder-not-ours', { folder })
}

/** False for a runtime folder that somebody else has put there, to whom nothing may be told. */
export async function isTrusted({ folder }: SocketPlace): Promise<boolean> {
  return folder === null || (await isOurs(folder))
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    const found = await lstat(folder)
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0
  } catch {
    return false
  }
}
