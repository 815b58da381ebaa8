import type { Rows } from './schema.ts'

/** A file that committed work replaces; the staged text is on the disk before its row is committed. */
export interface FileWrite {
  readonly seq: number
  readonly name: string
  readonly hashBefore: string | null
  /** Null when the file is taken away. */
  readonly hashAfter: string | null
  /** When its work was saved; the same for all files of it. */
  readonly atMs: number
}

/** The column has a text always: this stands for a file that goes. */
const gone = ''

/** What became of a write: the file has the new text or is gone, or something else came between. */
export type FileWriteEnd = 'done' | 'overtaken'

/** Notes a write of the transaction; returns its number, under which the text is staged. */
export async function noteFileWrite(db: Rows, write: Omit<FileWrite, 'seq'>): Promise<FileWrite> {
  const { insertId } = await db
    .insertInto('file_writes')
    .values({
      name: write.name,
      hash_before: write.hashBefore,
      hash_after: write.hashAfter ?? gone,
      at: write.atMs,
      state: 'pending',
    })
    .executeTakeFirstOrThrow()
  return { ...write, seq: Number(insertId) }
}

/** Writes that were committed and of which it is not known what became, oldest first. */
export async function pendingFileWrites(db: Rows): Promise<FileWrite[]> {
  const rows = await db
    .selectFrom('file_writes')
    .selectAll()
    .where('state', '=', 'pending')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    name: row.name,
    hashBefore: row.hash_before,
    hashAfter: row.hash_after === gone ? null : row.hash_after,
    atMs: row.at,
  }))
}

export async function endFileWrite(db: Rows, seq: number, state: FileWriteEnd): Promise<void> {
  await db.updateTable('file_writes').set({ state }).where('seq', '=', seq).execute()
}
