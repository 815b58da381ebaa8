import { join } from 'node:path'
import type { AssumedKeys } from '../domain/configuration.ts'
import type { FileProblem } from '../domain/errors.ts'
import type { CallLog } from '../domain/ports/callLog.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { Stores } from '../domain/ports/stores.ts'
import { forgetOldRows } from './database/housekeeping.ts'
import { openDatabase } from './database/openDatabase.ts'
import { isDiskFault } from './database/sqlite.ts'
import { readingStores } from './database/stores.ts'
import { type AtStep, createDisk, diskFailure } from './disk.ts'
import { createCallLog } from './files/callLog.ts'
import { createFileDocuments } from './files/fileDocuments.ts'
import { createHomeFiles } from './files/homeFiles.ts'
import { createPlaces, type HomeFolders } from './files/places.ts'
import { createFileWriter } from './fileWriter.ts'
import { createUnitOfWork } from './unitOfWork.ts'
import { watchHome } from './watchHome.ts'

export interface StoresOptions {
  /** Folder of the home; it exists, and the caller holds its lock. */
  readonly home: string
  readonly clock: Pick<Clock, 'now'>
  /** Told, once per message, about what is skipped or could not be tidied, for the log. */
  readonly warn: (message: string) => void
  /** Folders that are not in the home. */
  readonly folders?: HomeFolders
  /** For required keys that the configuration may lack. */
  readonly assumed?: AssumedKeys
  /** Called before each step that changes disk or database, with its name; tests make it crash or fail there. */
  readonly atStep?: AtStep
  /** Real milliseconds, as the disk and sign-ins count them. */
  readonly realNow?: () => number
}

export interface OpenedStores {
  readonly stores: Stores
  /** The copy of the day's calls for other programmes. */
  readonly callLog: CallLog
  /** Reports files that were changed by hand, with the problem when one is malformed now; returns what stops it. */
  changes(listener: (file: string, problem: FileProblem | null) => void): () => void
  /** Lets a running save end, then lets go of every handle. */
  close(): Promise<void>
}

/**
 * Opens the stores of a home: brings the database up to date, finishes what a crash has interrupted, and watches for
 * hand edits. Throws `DomainError('disk-failed')` when the disk does not let it.
 */
export async function openStores(options: StoresOptions): Promise<OpenedStores> {
  const { home, clock, atStep = () => {}, realNow = Date.now } = options
  const warn = onceEach(options.warn)
  const now = () => clock.now()
  const places = createPlaces(home, options.folders)
  const documents = createFileDocuments(places, createDisk(atStep), realNow)
  const files = createHomeFiles(documents, options.assumed)
  const db = await refusing(() => openDatabase(join(home, 'tomatic.db'), atStep))
  try {
    const writer = createFileWriter(db, documents)
    await refusing(() => writer.finishPending(now()))
    await documents.discardAll()
    await refusing(() => forgetOldRows(db, realNow()))
    const unit = createUnitOfWork({
      db,
      documents,
      files,
      writer,
      now,
      warn,
      written: (write) => watch.expect(write),
    })
    const watch = await watchHome({ places, documents, files, between: unit.between, warn })
    const stores = { ...readingStores(db, files, warn), save: unit.save }
    return {
      stores,
      callLog: createCallLog(documents),
      changes: watch.listen,
      async close() {
        await watch.close()
        await unit.between(() => db.destroy())
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function refusing<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw isDiskFault(error) ? diskFailure('tomatic.db', error) : error
  }
}

function onceEach(warn: (message: string) => void): (message: string) => void {
  const told = new Set<string>()
  return (message) => {
    if (told.has(message)) return
    told.add(message)
    warn(message)
  }
}
