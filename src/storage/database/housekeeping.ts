import type { Rows } from './schema.ts'
import { forgetExpiredTickets } from './tickets.ts'

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Deletes what nobody will ask for again: expired tickets, and notices settled more than 30 days ago (real time). */
export async function forgetOldRows(db: Rows, nowMs: number): Promise<void> {
  await forgetExpiredTickets(db, nowMs)
  await db
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('settled_at', '<', nowMs - keptMs)
    .execute()
}
