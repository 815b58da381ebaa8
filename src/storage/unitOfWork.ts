import type { Temporal } from 'temporal-polyfill'
import { DomainError } from '../domain/errors.ts'
import type { Files, Saving } from '../domain/ports/stores.ts'
import type { FileWrite, FileWriteEnd } from './database/fileWrites.ts'
import type { Rows } from './database/schema.ts'
import { isDiskFault } from './database/sqlite.ts'
import { savingStores } from './database/stores.ts'
import { diskFailure } from './disk.ts'
import { createExclusive } from './exclusive.ts'
import { backupsFolder, expiredBackups } from './files/backups.ts'
import { changedMeanwhile } from './files/documents.ts'
import type { FileDocuments } from './files/fileDocuments.ts'
import { filesInSave } from './files/filesInSave.ts'
import { stagedDocuments } from './files/stagedDocuments.ts'
import type { FileWriter } from './fileWriter.ts'
import { insideSave, refuseInsideSave } from './insideSave.ts'

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

/**
 * Rows, audit and files as one. The order makes it so: new texts are put on the disk beside their files, then the
 * transaction commits rows and what is to become of which file, then the texts take their places. A crash before the
 * commit leaves nothing of the work, one behind it is made up for at the next start.
 */
export function createUnitOfWork(parts: UnitOfWorkParts): UnitOfWork {
  const { db, documents, writer, now, warn } = parts
  const exclusive = createExclusive()
  /** Committed, but the disk refused to put them in place; tried again in order before each save, and at start. */
  const stuck = new Map<string, FileWrite>()
  /** Times of the saves of which a text found its place taken by a hand edit. */
  const overtakenSaves = new Set<number>()

  async function saveAlone<T>(work: (stores: Saving) => Promise<T>): Promise<T> {
    await retryStuck()
    const at = now()
    const { result, writes } = await commit(work, at)
    await finish(writes, at)
    if (writes.length > 0) await tidyBackups(at)
    return result
  }

  async function commit<T>(work: (stores: Saving) => Promise<T>, at: Temporal.Instant) {
    const staged = stagedDocuments(documents)
    const writes: FileWrite[] = []
    const trx = await db.startTransaction().execute()
    try {
      const files = filesInSave(parts.files, staged, at)
      const result = await insideSave(() => work(savingStores(trx, files, warn)))
      for (const replacement of staged.replacements()) {
        if (stuck.has(replacement.name)) throw new DomainError('disk-failed', { file: replacement.name })
        writes.push(await writer.prepare(trx, replacement, at))
      }
      await trx.commit().execute()
      return { result, writes }
    } catch (error) {
      await trx.rollback().execute()
      for (const write of writes) await writer.abandon(write).catch((reason) => warn(String(reason)))
      throw error
    }
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
    async save(work) {
      refuseInsideSave()
      try {
        return await exclusive.run(() => saveAlone(work))
      } catch (error) {
        throw isDiskFault(error) ? diskFailure('tomatic.db', error) : error
      }
    },
    between: (task) => exclusive.run(task),
  }
}
