import type { Selectable } from 'kysely'
import * as z from 'zod'
import type { Programme, ProgrammeReader, Saving } from '../../domain/ports/stores.ts'
import { instantOf } from './instants.ts'
import type { Rows, Schema } from './schema.ts'

const Planned = z.array(z.string())

/** Programmes by the instant at which they were made; `during` has its start inside, its end not. */
export function programmeReader(db: Rows): ProgrammeReader {
  return {
    async last() {
      const row = await db
        .selectFrom('programmes')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? programmeOf(row) : null
    },
    async during(from, until) {
      const rows = await db
        .selectFrom('programmes')
        .selectAll()
        .where('at', '>=', from.epochMilliseconds)
        .where('at', '<', until.epochMilliseconds)
        .orderBy('at')
        .orderBy('seq')
        .execute()
      return rows.map(programmeOf)
    },
  }
}

export function programmeStore(db: Rows): Saving['programmes'] {
  return {
    ...programmeReader(db),
    async add({ shiftStart, at, planned }) {
      await db
        .insertInto('programmes')
        .values({ shift_start: shiftStart, at: at.epochMilliseconds, planned: JSON.stringify(planned) })
        .execute()
    },
  }
}

function programmeOf(row: Selectable<Schema['programmes']>): Programme {
  return {
    shiftStart: row.shift_start,
    at: instantOf(row.at),
    planned: Planned.parse(JSON.parse(row.planned)),
  }
}
