import type { InboxReader, InboxStore } from '../../domain/ports/inbox.ts'
import type { Rows } from './schema.ts'

export function inboxReader(db: Rows): InboxReader {
  return {
    async waiting() {
      const rows = await db.selectFrom('inbox').selectAll().orderBy('at').orderBy('id').execute()
      return rows.map(({ id, body, at }) => ({ id, body, atMs: Number(at) }))
    },
  }
}

export function inboxStore(db: Rows): InboxStore {
  return {
    ...inboxReader(db),
    async keep({ id, body, atMs }) {
      await db.insertInto('inbox').ignore().values({ id, body, at: atMs }).execute()
    },
    async done(id) {
      await db.deleteFrom('inbox').where('id', '=', id).execute()
    },
  }
}
