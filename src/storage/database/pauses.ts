import type { Selectable } from 'kysely'
import type { EndedPause, PauseReader, Saving } from '../../domain/ports/stores.ts'
import { instantOf, instantOrNull } from './instants.ts'
import type { Rows, Schema } from './schema.ts'

export function pauseReader(db: Rows): PauseReader {
  return {
    async open() {
      const rows = await db
        .selectFrom('pauses')
        .selectAll()
        .where('ended_at', 'is', null)
        .orderBy('since')
        .orderBy('seq')
        .execute()
      return rows.map((row) => {
        const { endedAt: _, ...pause } = pauseOf(row)
        return pause
      })
    },
    async find(id) {
      const row = await db.selectFrom('pauses').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? pauseOf(row) : null
    },
    async during(from, until) {
      const rows = await db
        .selectFrom('pauses')
        .selectAll()
        .where('since', '<', until.epochMilliseconds)
        .where((where) =>
          where.or([where('ended_at', 'is', null), where('ended_at', '>', from.epochMilliseconds)]),
        )
        .orderBy('since')
        .orderBy('seq')
        .execute()
      return rows.map(pauseOf)
    },
  }
}

export function pauseStore(db: Rows): Saving['pauses'] {
  return {
    ...pauseReader(db),
    async start({ id, person, since, until, reason, by }) {
      await db
        .insertInto('pauses')
        .values({
          id,
          person,
          since: since.epochMilliseconds,
          until_at: until?.epochMilliseconds ?? null,
          reason,
          paused_by: by,
          ended_at: null,
          ended_by: null,
        })
        .execute()
    },
    async end(id, at, by) {
      await db
        .updateTable('pauses')
        .set({ ended_at: at.epochMilliseconds, ended_by: by })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
    },
  }
}

function pauseOf(row: Selectable<Schema['pauses']>): EndedPause {
  return {
    id: row.id,
    person: row.person,
    since: instantOf(row.since),
    until: instantOrNull(row.until_at),
    reason: row.reason,
    by: row.paused_by,
    endedAt: instantOrNull(row.ended_at),
  }
}
