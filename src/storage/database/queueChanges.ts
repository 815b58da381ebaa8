import * as z from 'zod'
import type { QueueChangeReader, Saving } from '../../domain/ports/stores.ts'
import { instantOf } from './instants.ts'
import type { Rows } from './schema.ts'

const Kind = z.enum(['add', 'remove', 'clear'])

export function queueChangeReader(db: Rows): QueueChangeReader {
  return {
    async since(instant) {
      const rows = await db
        .selectFrom('queue_changes')
        .selectAll()
        .where('at', '>=', instant.epochMilliseconds)
        // Not by their times: a clock that was set back must not make the later change lose.
        .orderBy('seq')
        .execute()
      return rows.map(({ id, at, kind, person, changed_by }) => ({
        id,
        at: instantOf(at),
        kind: Kind.parse(kind),
        person,
        by: changed_by,
      }))
    },
  }
}

export function queueChangeStore(db: Rows): Saving['queueChanges'] {
  return {
    ...queueChangeReader(db),
    async add({ id, at, kind, person, by }) {
      await db
        .insertInto('queue_changes')
        .values({ id, at: at.epochMilliseconds, kind, person, changed_by: by })
        .execute()
    },
  }
}
