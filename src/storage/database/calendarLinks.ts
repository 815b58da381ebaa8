import type { CalendarLink, CalendarLinkReader, CalendarLinkStore } from '../../domain/ports/calendarLinks.ts'
import { instantOf } from './instants.ts'
import type { Rows } from './schema.ts'
import { tokenHash } from './tokenHash.ts'

export function calendarLinkReader(db: Rows): CalendarLinkReader {
  async function linkWhere(column: 'owner' | 'token_hash', value: string): Promise<CalendarLink | null> {
    const row = await db
      .selectFrom('calendar_links')
      .select(['owner', 'made_at', 'made_by'])
      .where(column, '=', value)
      .executeTakeFirst()
    return row ? { owner: row.owner, madeAt: instantOf(row.made_at), madeBy: row.made_by } : null
  }

  return {
    find: (token) => linkWhere('token_hash', tokenHash(token)),
    of: (owner) => linkWhere('owner', owner),
  }
}

export function calendarLinkStore(db: Rows): CalendarLinkStore {
  return {
    ...calendarLinkReader(db),
    async put(token, { owner, madeAt, madeBy }) {
      await db
        .replaceInto('calendar_links')
        .values({ owner, token_hash: tokenHash(token), made_at: madeAt.epochMilliseconds, made_by: madeBy })
        .execute()
    },
    async revoke(owner) {
      const gone = await db.deleteFrom('calendar_links').where('owner', '=', owner).executeTakeFirst()
      return gone.numDeletedRows > 0n
    },
  }
}
