import type { ControlledTransaction } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { DomainError } from '../domain/errors.ts'
import type { Files, Saving } from '../domain/ports/stores.ts'
import type { FileWrite, FileWriteEnd } from './database/fileWrites.ts'
import type { Rows, Schema } from './database/schema.ts'
import { isDiskFault } from './database/sqlite.ts'
import { savingStores } from './database/stores.ts'
import { diskFailure } from './disk.ts'
import { backupsFolder, expiredBackups } from './files/backups.ts'
import { changedMeanwhile } from './files/documents.ts'
import type { FileDocuments } from './files/fileDocuments.ts'
import { filesInSave } from './files/filesInSave.ts'
import { stagedDocuments } from './files/stagedDocuments.ts'
import type { FileWriter } from './fileWriter.ts'
import { insideSave, refuseInsideSave } from './insideSave.ts'
import { createSaveQueue } from './saveQueue.ts'

export interface UnitOfWorkParts {
  readonly db: Rows
  readonly documents: FileDocuments
  readonly files: Files
  readonly writer: FileWriter
  readonly now: () => Temporal.Instant
  readonly warn: (message: string) => void
  /** Told about each file that a save has replaced, before the next save. */
  readonly written: (write: FileWrite) => void
}

export interface UnitOfWork {
  /**
   * As the port says. An error of the work, `file-changed` or `disk-failed` means that nothing was saved, with two rare
   * exceptions after the commit: a file that the disk refuses is put in place by a later save or start, and a hand edit
   * in that very moment stays, which the audit tells.
   */
  save<T>(work: (stores: Saving) => Promise<T>): Promise<T>
  /** Runs what must not meet a save half-way. */
  between<T>(task: () => Promise<T>): Promise<T>
}

/** A save that waits for its turn. */
interface Save {
  /** Does the work; returns what tells its result once it is saved. */
  work(stores: Saving): Promise<() => void>
  fail(error: unknown): void
}

/** A save whose work is done and not yet committed. */
interface Worked {
  readonly save: Save
  readonly tell: () => void
  readonly at: Temporal.Instant
  readonly writes: readonly FileWrite[]
}

type Transaction = ControlledTransaction<Schema, string[]>

const savepoint = 'work'

/**
 * Rows, audit and files as one. The order makes it so: new texts are put on the disk beside their files, then the
 * transaction commits rows and what is to become of which file, then the texts take their places. A crash before the
 * commit leaves nothing of the work, one behind it is made up for at the next start.
 *
 * Saves that wait together share one commit, since waiting for the disk is what takes long: each is undone by itself
 * when it fails, and none is told that it is saved before all are. One that replaces files ends such a commit, so that
 * the next one reads what it has written.
 */
export function createUnitOfWork(parts: UnitOfWorkParts): UnitOfWork {
  const { db, documents, writer, now, warn } = parts
  const queue = createSaveQueue(saveSome)
  /** Committed, but the disk refused to put them in place; tried again in order before each save, and at start. */
  const stuck = new Map<string, FileWrite>()
  /** Times of the saves of which a text found its place taken by a hand edit. */
  const overtakenSaves = new Set<number>()

  async function saveSome(saves: readonly Save[]): Promise<number> {
    const done: Worked[] = []
    let taken = 0
    try {
      await retryStuck()
      const trx = await db.startTransaction().execute()
      try {
        for (const save of saves) {
          taken += 1
          const worked = await (saves.length === 1 ? doWork(trx, save) : attempt(trx, save))
          if (worked) done.push(worked)
          if (worked && worked.writes.length > 0) break
        }
        await trx.commit().execute()
      } catch (error) {
        await trx.rollback().execute()
        for (const { writes } of done) await abandon(writes)
        throw error
      }
    } catch (error) {
      // What was under way, or the first where nothing could begin; the others get their turn.
      for (const save of saves.slice(0, Math.max(taken, 1))) save.fail(error)
      return Math.max(taken, 1)
    }
    for (const worked of done) await conclude(worked)
    return taken
  }

  /** The work of one among several: a failure is told, and undoes nothing of the others. */
  async function attempt(trx: Transaction, save: Save): Promise<Worked | null> {
    const inside = await trx.savepoint(savepoint).execute()
    try {
      const worked = await doWork(inside, save)
      await inside.releaseSavepoint(savepoint).execute()
      return worked
    } catch (error) {
      try {
        await inside.rollbackToSavepoint(savepoint).execute()
      } finally {
        save.fail(error)
      }
      return null
    }
  }

  async function doWork(trx: Rows, save: Save): Promise<Worked> {
    const at = now()
    const staged = stagedDocuments(documents)
    const files = filesInSave(parts.files, staged, at)
    const tell = await insideSave(() => save.work(savingStores(trx, files, warn)))
    const writes: FileWrite[] = []
    try {
      for (const replacement of staged.replacements()) {
        if (stuck.has(replacement.name)) throw new DomainError('disk-failed', { file: replacement.name })
        writes.push(await writer.prepare(trx, replacement, at))
      }
    } catch (error) {
      await abandon(writes)
      throw error
    }
    return { save, tell, at, writes }
  }

  async function conclude({ save, tell, writes, at }: Worked): Promise<void> {
    try {
      await finish(writes, at)
      if (writes.length > 0) await tidyBackups(at)
      tell()
    } catch (error) {
      save.fail(error)
    }
  }

  async function abandon(writes: readonly FileWrite[]): Promise<void> {
    for (const write of writes) await writer.abandon(write).catch((reason) => warn(String(reason)))
  }

  /** One file's trouble does not keep the others from their places. */
  async function finish(writes: readonly FileWrite[], at: Temporal.Instant): Promise<void> {
    let trouble: unknown = null
    for (const write of writes) {
      try {
        const end = await settle(write, at)
        if (end === 'waiting') stuck.set(write.name, write)
        if (end === 'overtaken') trouble ??= changedMeanwhile(write.name)
      } catch (error) {
        stuck.set(write.name, write)
        trouble ??= error
      }
    }
    if (trouble) throw trouble
  }

  async function retryStuck(): Promise<void> {
    for (const write of [...stuck.values()]) {
      try {
        if ((await settle(write, now())) !== 'waiting') stuck.delete(write.name)
      } catch (error) {
        warn(`${write.name} is saved but not yet in its place: ${String(error)}`)
      }
    }
  }

  /** A file that goes stays while what it moves to is not in its place, and for good when that never came there. */
  async function settle(write: FileWrite, at: Temporal.Instant): Promise<FileWriteEnd | 'waiting' | 'left'> {
    if (write.hashAfter === null && overtakenSaves.has(write.atMs)) {
      await writer.leave(write, at)
      return 'left'
    }
    if (write.hashAfter === null && isHeldUp(write)) return 'waiting'
    const end = await writer.finish(write, at)
    if (end === 'overtaken') overtakenSaves.add(write.atMs)
    else parts.written(write)
    return end
  }

  function isHeldUp(removal: FileWrite): boolean {
    return [...stuck.values()].some(({ hashAfter, atMs }) => hashAfter !== null && atMs === removal.atMs)
  }

  async function tidyBackups(at: Temporal.Instant): Promise<void> {
    try {
      for (const base of expiredBackups(await documents.list(backupsFolder), at)) {
        await documents.remove(`${backupsFolder}/${base}`)
      }
    } catch (error) {
      warn(`old backups stay: ${String(error)}`)
    }
  }

  return {
    save<T>(work: (stores: Saving) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        refuseInsideSave()
        queue.add({
          async work(stores) {
            const result = await work(stores)
            return () => resolve(result)
          },
          fail: (error) => reject(isDiskFault(error) ? diskFailure('tomatic.db', error) : error),
        })
      })
    },
    between: queue.between,
  }
}
