import type { Selectable } from 'kysely'
import type { OutboxItem } from '../../domain/notices.ts'
import type { OutboxReader, Saving } from '../../domain/ports/stores.ts'
import { StoredAddress, StoredNotice } from './noticeSchemas.ts'
import type { Rows, Schema } from './schema.ts'

type Row = Selectable<Schema['outbox']>

/** `warn` is told once about each row that this version cannot read; such rows stay and stop nobody. */
export function outboxReader(db: Rows, warn: (message: string) => void): OutboxReader {
  return {
    async due(nowMs, limit) {
      const items: OutboxItem[] = []
      let after = 0
      while (items.length < limit) {
        const rows = await dueRows(db, nowMs, limit, after)
        for (const row of rows) {
          after = row.seq
          const item = itemOf(row)
          if (!item) warn(`outbox: skipped ${row.id}, which this version cannot read`)
          else if (items.length < limit) items.push(item)
        }
        if (rows.length < limit) break
      }
      return items
    },
  }
}

function dueRows(db: Rows, nowMs: number, limit: number, after: number): Promise<Row[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt', '<=', nowMs)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

function itemOf(row: Row): OutboxItem | null {
  const address = StoredAddress.safeParse(jsonOf(row.address))
  const notice = StoredNotice.safeParse(jsonOf(row.notice))
  if (!address.success || !notice.success) return null
  return {
    id: row.id,
    address: address.data,
    notice: notice.data,
    dropAfterMs: row.drop_after === null ? null : Number(row.drop_after),
    attempts: Number(row.attempts),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function outboxStore(db: Rows, warn: (message: string) => void): Saving['outbox'] {
  async function settle(id: string, state: 'delivered' | 'dropped', why: string | null, nowMs: number) {
    await db
      .updateTable('outbox')
      .set({ state, why, settled_at: nowMs })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
  }

  return {
    ...outboxReader(db, warn),
    async add({ id, address, notice, dropAfterMs }) {
      await db
        .insertInto('outbox')
        .values({
          id,
          address: JSON.stringify(address),
          notice: JSON.stringify(notice),
          drop_after: dropAfterMs,
          attempts: 0,
          next_attempt: 0,
          state: 'waiting',
          settled_at: null,
          why: null,
        })
        .execute()
    },
    delivered: (id, nowMs) => settle(id, 'delivered', null, nowMs),
    dropped: (id, why, nowMs) => settle(id, 'dropped', why, nowMs),
    async failed(id, why, nextAttemptMs) {
      await db
        .updateTable('outbox')
        .set((set) => ({ attempts: set('attempts', '+', 1), next_attempt: nextAttemptMs, why }))
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute()
    },
  }
}
