import { type FSWatcher, watch } from 'node:fs'
import type { FileProblem } from '../domain/errors.ts'
import type { Files } from '../domain/ports/stores.ts'
import type { FileWrite } from './database/fileWrites.ts'
import type { FileDocuments } from './files/fileDocuments.ts'
import { isPeoplesFile, peoplesFiles, problemIn } from './files/fileProblems.ts'
import { callinfoFolder, type Places, timetablesFolder } from './files/places.ts'

/** An editor writes a file in several steps; they are looked at together. */
const settleMs = 60
/** Where the system does not tell about changes (network disks, watches used up), looking is what finds them. */
const pollMs = 5000
const watchedFolders = ['', timetablesFolder, 'data', callinfoFolder]

export type ChangeListener = (file: string, problem: FileProblem | null) => void

export interface HomeWatch {
  listen(listener: ChangeListener): () => void
  /** A file now has the text of a save of ours: no hand edit. */
  expect(write: FileWrite): void
  /** Looks for changes, as it also does by itself. */
  look(): Promise<void>
  close(): Promise<void>
}

export interface WatchParts {
  readonly places: Places
  readonly documents: FileDocuments
  readonly files: Files
  /** Runs a look between saves, so that none is seen half-way. */
  readonly between: <T>(task: () => Promise<T>) => Promise<T>
  readonly warn: (message: string) => void
}

/** Watches people's files for changes that are not ours, by what they hold, not by their times. */
export async function watchHome(parts: WatchParts): Promise<HomeWatch> {
  const { places, documents, files, between, warn } = parts
  const listeners = new Set<ChangeListener>()
  const watchers = new Map<string, FSWatcher>()
  const watched = watchedPaths(places)
  let seen = await hashes()
  let soon: NodeJS.Timeout | null = null
  let looking: Promise<void> | null = null
  let isClosed = false

  async function hashes(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const name of await peoplesFiles(files)) {
      const hash = await documents.hash(name)
      if (hash !== null) found.set(name, hash)
    }
    return found
  }

  async function compare(): Promise<void> {
    const before = seen
    seen = await hashes()
    for (const name of new Set([...before.keys(), ...seen.keys()])) {
      if (before.get(name) === seen.get(name)) continue
      const problem = await problemIn(files, name)
      for (const listener of [...listeners]) listener(name, problem)
    }
  }

  async function look(): Promise<void> {
    try {
      await between(compare)
    } catch (error) {
      warn(`could not look for changed files: ${String(error)}`)
    }
  }

  function lookNow(): void {
    if (looking) {
      lookSoon()
      return
    }
    attach()
    looking = look().finally(() => {
      looking = null
    })
  }

  function lookSoon(): void {
    if (isClosed || soon) return
    soon = setTimeout(() => {
      soon = null
      lookNow()
    }, settleMs)
  }

  function attach(): void {
    for (const [path, held] of watched) {
      if (watchers.has(path)) continue
      try {
        const watcher = watch(path, (_, base) => {
          if (base === null || held.some((folder) => concerns(folder, base))) lookSoon()
        })
        watcher.on('error', () => detach(path))
        watchers.set(path, watcher)
      } catch {
        // The folder is not there yet, or the system has no watch left: looking finds what it holds.
      }
    }
  }

  function detach(path: string): void {
    watchers.get(path)?.close()
    watchers.delete(path)
  }

  attach()
  const poll = setInterval(lookNow, pollMs)

  return {
    look,
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    expect({ name, hashAfter }) {
      if (!isPeoplesFile(name)) return
      if (hashAfter === null) seen.delete(name)
      else seen.set(name, hashAfter)
    },
    async close() {
      isClosed = true
      clearInterval(poll)
      if (soon) clearTimeout(soon)
      for (const path of watched.keys()) detach(path)
      await looking
    },
  }
}

/** True when what happened in a folder may be about people's files; the database in the home changes all the time. */
/** Where to watch, and the folders whose files are there: several, where the environment names a folder twice. */
export function watchedPaths(places: Pick<Places, 'folderPath' | 'forcedTurnsPath'>): Map<string, string[]> {
  const paths = new Map<string, string[]>()
  const all = watchedFolders.map((folder) => [places.folderPath(folder), folder] as const)
  for (const [path, folder] of [...all, [places.forcedTurnsPath, 'data'] as const]) {
    paths.set(path, [...(paths.get(path) ?? []), folder])
  }
  return paths
}

function concerns(folder: string, base: string): boolean {
  if (base.startsWith('.')) return false
  return folder === ''
    ? watchedFolders.includes(base) || isPeoplesFile(base)
    : isPeoplesFile(`${folder}/${base}`)
}
