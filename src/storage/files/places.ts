import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Ownership } from '../disk.ts'
import { splitName } from './documents.ts'

/** Folder that holds the timetables, as documents name it wherever it is. */
export const timetablesFolder = 'graelles'

/** Folder of the timetables and credits that are retired; never cleaned (facts §2.9). */
export const archiveFolder = `${timetablesFolder}/old`

/** Folder of what calls are about, and of the copy of the day's calls. */
export const callinfoFolder = 'callinfo'

/** The folders of a home in which documents are written. */
export const folders = [
  '',
  timetablesFolder,
  `${timetablesFolder}/backups`,
  archiveFolder,
  'data',
  callinfoFolder,
] as const

/** The forced turns, as documents name them wherever they are. */
export const forcedTurnsFile = 'data/forced-turns.yaml'

/** Folders that are not where the home has them. */
export interface HomeFolders {
  /** Instead of `graelles` in the home. */
  readonly timetables?: string
  /** Of `forced-turns.yaml`, instead of `data` in the home. */
  readonly forcedTurns?: string
}

const stagedName = /^\..+\.[\w-]+\.staged$/

/** Where documents and their staged texts are on the disk. */
export interface Places {
  folderPath(folder: string): string
  /** The folder of the forced turns. */
  readonly forcedTurnsPath: string
  /** The file or symbolic link of that name. */
  ownPath(name: string): string
  /** The file itself, where the name is a symbolic link to it. */
  filePath(name: string): Promise<string>
  /** Beside the file, so that it can take its place at once. */
  stagedPath(name: string, tag: string): Promise<string>
  /** Staged texts that are lying about, in the home and beside what its symbolic links lead to. */
  staged(): Promise<string[]>
}

export function createPlaces(home: string, elsewhere: HomeFolders = {}): Places {
  const forcedTurnsPath = elsewhere.forcedTurns ?? join(home, 'data')

  function folderPath(folder: string): string {
    const [first, ...rest] = folder.split('/')
    if (first === timetablesFolder && elsewhere.timetables !== undefined) {
      return join(elsewhere.timetables, ...rest)
    }
    return join(home, folder)
  }

  function ownPath(name: string): string {
    const { folder, base } = splitName(name)
    if (name === forcedTurnsFile) return join(forcedTurnsPath, base)
    return join(folderPath(folder), base)
  }

  async function filePath(name: string): Promise<string> {
    const path = ownPath(name)
    return (await unlessMissing(realpath(path))) ?? path
  }

  return {
    folderPath,
    forcedTurnsPath,
    ownPath,
    filePath,
    async stagedPath(name, tag) {
      return join(dirname(await filePath(name)), `.${splitName(name).base}.${tag}.staged`)
    },
    async staged() {
      const paths = new Set<string>([forcedTurnsPath])
      for (const folder of folders) paths.add(folderPath(folder))
      for (const path of [...paths]) {
        for (const entry of await entriesOf(path)) {
          const target = entry.isSymbolicLink() ? await unlessMissing(realpath(join(path, entry.name))) : null
          if (target) paths.add(dirname(target))
        }
      }
      const found: string[] = []
      for (const path of paths) {
        for (const entry of await entriesOf(path)) {
          if (entry.isFile() && stagedName.test(entry.name)) found.push(join(path, entry.name))
        }
      }
      return found
    },
  }
}

/** The entries of a folder by name; none when it is missing. */
export async function entriesOf(path: string): Promise<Dirent[]> {
  const entries = (await unlessMissing(readdir(path, { withFileTypes: true }))) ?? []
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Owner and permissions of a file, or null when there is none. */
export async function ownershipOf(path: string): Promise<Ownership | null> {
  const found: Stats | null = await unlessMissing(stat(path))
  return found && { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid }
}

/** The result, or null when the file or a folder of its path is missing. */
export async function unlessMissing<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
