import type { TicketReader, TicketWriter } from '../../domain/ports/tickets.ts'
import type { Rows } from './schema.ts'
import { tokenHash } from './tokenHash.ts'

type TicketTable = 'links' | 'sessions'

/** Sign-in links or sessions; only hashes of their tokens are kept. */
export function ticketReader(db: Rows, table: TicketTable): TicketReader {
  return {
    async find(token, nowMs) {
      const row = await db
        .selectFrom(table)
        .select(['person', 'expires_at'])
        .where('token_hash', '=', tokenHash(token))
        .where('is_consumed', '=', 0)
        .where('expires_at', '>', nowMs)
        .executeTakeFirst()
      return row ? { person: row.person, expiresAtMs: Number(row.expires_at) } : null
    },
  }
}

export function ticketStore(db: Rows, table: TicketTable): TicketReader & TicketWriter {
  const reader = ticketReader(db, table)
  return {
    ...reader,
    async add(token, { person, expiresAtMs }) {
      await db
        .insertInto(table)
        .values({ token_hash: tokenHash(token), person, expires_at: expiresAtMs, is_consumed: 0 })
        .execute()
    },
    async consume(token, nowMs) {
      const ticket = await reader.find(token, nowMs)
      if (!ticket) return null
      const taken = await db
        .updateTable(table)
        .set({ is_consumed: 1 })
        .where('token_hash', '=', tokenHash(token))
        .where('is_consumed', '=', 0)
        .executeTakeFirst()
      return taken.numUpdatedRows > 0n ? ticket : null
    },
  }
}

/** Forgets the tickets that nobody can use any more. */
export async function forgetExpiredTickets(db: Rows, nowMs: number): Promise<void> {
  await db.deleteFrom('links').where('expires_at', '<=', nowMs).execute()
  await db.deleteFrom('sessions').where('expires_at', '<=', nowMs).execute()
}
