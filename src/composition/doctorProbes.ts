import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { ConfigurationFacts, FileFacts, HomeFacts, Probes } from '../cli/doctor/probes.ts'
import type { Configuration } from '../domain/configuration.ts'
import { isDomainError, problemOf } from '../domain/errors.ts'
import type { Files, Loaded } from '../domain/ports/stores.ts'
import { databaseState } from '../storage/database/databaseState.ts'
import { createDisk } from '../storage/disk.ts'
import { createFileDocuments } from '../storage/files/fileDocuments.ts'
import { configurationProblems, parseConfiguration } from '../storage/files/formats/configuration.ts'
import { appliedKeys } from '../storage/files/formats/configurationSchema.ts'
import { configurationFile, createHomeFiles } from '../storage/files/homeFiles.ts'
import { createPlaces, type HomeFolders } from '../storage/files/places.ts'
import { acquireHomeLock } from '../storage/homeLock.ts'
import { ensureCanListen } from './httpServer.ts'

/** What the doctor looks at in a home; nothing in it is changed but that its lock is tried. */
export function homeProbes(
  home: string,
  folders: HomeFolders,
  isServed: () => Promise<boolean>,
  agentsInQueue: Probes['agentsInQueue'],
): Omit<Probes, 'slack' | 'tryPublishing' | 'env' | 'nodeVersion'> {
  const documents = createFileDocuments(
    createPlaces(home, folders),
    createDisk(() => {}),
    Date.now,
  )
  const files = createHomeFiles(documents)
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    home: async () => homeFacts(home, isServed),
    configuration: () => configurationFacts(home),
    people: () => factsOf(() => files.people()),
    timetables: () => timetableFacts(files),
    otherFiles: async () => [
      // Busy lines are counted in slots of the configured hours; where there are none, that is told of `config.yaml`.
      ...(usable(await textOf(home)) ? [await factsOf(() => files.absences())] : []),
      await factsOf(() => files.festivities()),
    ],
    database: async () => databaseState(join(home, 'tomatic.db')),
    agentsInQueue,
    isPortFree: async (port) => {
      try {
        await ensureCanListen('127.0.0.1', port)
        return true
      } catch {
        return false
      }
    },
  }
}

async function homeFacts(folder: string, isServed: () => Promise<boolean>): Promise<HomeFacts> {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return { folder, state: 'missing', names: [], lock: 'free' }
  if (!found.isDirectory()) return { folder, state: 'not-a-folder', names: [], lock: 'free' }
  const names = readdirSync(folder)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return { folder, state: 'not-writable', names, lock: 'free' }
  }
  return { folder, state: 'ok', names, lock: (await isServed()) ? 'served' : lockState(folder, names) }
}

function lockState(folder: string, names: readonly string[]): 'free' | 'held' {
  if (!names.includes('home.lock')) return 'free'
  try {
    acquireHomeLock(folder).release()
    return 'free'
  } catch (error) {
    if (isDomainError(error, 'home-locked')) return 'held'
    throw error
  }
}

async function configurationFacts(home: string): Promise<ConfigurationFacts> {
  const text = await textOf(home)
  const problems = configurationProblems(text ?? '', configurationFile)
  return {
    exists: text !== null,
    value: usable(text),
    problems,
    keys: keysOf(text ?? ''),
    applied: appliedKeys(usable(text)),
  }
}

/** The text of `config.yaml`, or null. */
function textOf(home: string): Promise<string | null> {
  return readFile(join(home, configurationFile), 'utf8').catch(() => null)
}

function usable(text: string | null): Configuration | null {
  try {
    return parseConfiguration(text ?? '', configurationFile).value
  } catch {
    return null
  }
}

function keysOf(text: string): string[] {
  const { contents } = parseDocument(text, { logLevel: 'silent' })
  if (!isMap(contents)) return []
  return contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []))
}

async function timetableFacts(files: Files) {
  const facts = []
  for (const week of await files.weeks())
    facts.push({ week, ...(await factsOf(() => files.timetable(week))) })
  return facts
}

async function factsOf<T>(read: () => Promise<Loaded<T> | null>): Promise<FileFacts<T>> {
  try {
    const loaded = await read()
    return { value: loaded?.value ?? null, fault: loaded?.fault ?? null, warnings: loaded?.warnings ?? [] }
  } catch (error) {
    if (!isDomainError(error, 'file-malformed')) throw error
    return { value: null, fault: problemOf(error), warnings: [] }
  }
}
