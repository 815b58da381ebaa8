import type { Temporal } from 'temporal-polyfill'
import type { AuditLine } from '../domain/ports/stores.ts'
import { auditStore } from './database/audit.ts'
import {
  endFileWrite,
  type FileWrite,
  type FileWriteEnd,
  noteFileWrite,
  pendingFileWrites,
} from './database/fileWrites.ts'
import type { Rows } from './database/schema.ts'
import { changedMeanwhile } from './files/documents.ts'
import type { FileDocuments } from './files/fileDocuments.ts'
import type { Replacement } from './files/stagedDocuments.ts'

/** Takes the files of a unit of work through its commit. */
export interface FileWriter {
  /**
   * Before the commit: notes a replacement in the transaction and puts its text on the disk. Throws
   * `DomainError('file-changed')` when the file is not what the work has read, or `DomainError('disk-failed')`.
   */
  prepare(trx: Rows, replacement: Replacement, now: Temporal.Instant): Promise<FileWrite>
  /** When there was no commit after all. */
  abandon(write: FileWrite): Promise<void>
  /**
   * After the commit, or at start after a crash: puts the text in the file's place, or takes the file away, if that
   * still holds what was there before. What was changed outside meanwhile is left alone, and the audit says so.
   */
  finish(write: FileWrite, now: Temporal.Instant): Promise<FileWriteEnd>
  /** Leaves a file that was to go where it is, because what it moves to has not come into its place. */
  leave(write: FileWrite, now: Temporal.Instant): Promise<void>
  /** Finishes all that was committed and not finished. */
  finishPending(now: Temporal.Instant): Promise<void>
}

export function createFileWriter(db: Rows, documents: FileDocuments): FileWriter {
  async function finish(write: FileWrite, now: Temporal.Instant): Promise<FileWriteEnd> {
    const tag = String(write.seq)
    const current = await documents.hash(write.name)
    if (current === write.hashAfter) {
      await documents.discard(write.name, tag)
      await endFileWrite(db, write.seq, 'done')
      return 'done'
    }
    if (current === write.hashBefore && (await take(write, tag))) {
      await endFileWrite(db, write.seq, 'done')
      return 'done'
    }
    await overtaken(write, current, now)
    await documents.discard(write.name, tag)
    return 'overtaken'
  }

  /** False when the staged text is not there. */
  async function take({ name, hashAfter }: FileWrite, tag: string): Promise<boolean> {
    if (hashAfter === null) {
      await documents.removeDurably(name)
      return true
    }
    if (!(await documents.isStaged(name, tag))) return false
    await documents.publish(name, tag)
    return true
  }

  async function overtaken(write: FileWrite, current: string | null, now: Temporal.Instant): Promise<void> {
    await db.transaction().execute(async (trx) => {
      await auditStore(trx).append(changedOutside(write, current, now))
      await endFileWrite(trx, write.seq, 'overtaken')
    })
  }

  async function leave(write: FileWrite, now: Temporal.Instant): Promise<void> {
    await overtaken(write, await documents.hash(write.name), now)
  }

  return {
    finish,
    leave,
    async prepare(trx, { name, text, hashBefore, hashAfter }, now) {
      if ((await documents.hash(name)) !== hashBefore) throw changedMeanwhile(name)
      const atMs = now.epochMilliseconds
      const write = await noteFileWrite(trx, { name, hashBefore, hashAfter, atMs })
      if (text !== null) await documents.stage(name, String(write.seq), text)
      return write
    },
    async abandon({ name, seq }) {
      await documents.discard(name, String(seq))
    },
    async finishPending(now) {
      const overtakenAt = new Set<number>()
      for (const write of await pendingFileWrites(db)) {
        const isLeft = write.hashAfter === null && overtakenAt.has(write.atMs)
        if (isLeft) await leave(write, now)
        else if ((await finish(write, now)) === 'overtaken') overtakenAt.add(write.atMs)
      }
    },
  }
}

/** The line about a file that something else than a save of ours has changed, told by the starts of the hashes. */
function changedOutside(write: FileWrite, current: string | null, now: Temporal.Instant): AuditLine {
  return {
    at: now,
    who: 'tomatic',
    door: 'clock',
    verb: 'fileChangedOutside',
    subject: write.name,
    before: write.hashBefore?.slice(0, 12) ?? '',
    after: current?.slice(0, 12) ?? '',
  }
}
