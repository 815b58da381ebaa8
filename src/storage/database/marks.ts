import type { MarkReader, Saving } from '../../domain/ports/stores.ts'
import { instantOf } from './instants.ts'
import type { Rows } from './schema.ts'

export function markReader(db: Rows): MarkReader {
  return {
    async read(name) {
      const row = await db.selectFrom('marks').select('at').where('name', '=', name).executeTakeFirst()
      return row ? instantOf(row.at) : null
    },
  }
}

export function markStore(db: Rows): Saving['marks'] {
  return {
    ...markReader(db),
    async write(name, instant) {
      await db.replaceInto('marks').values({ name, at: instant.epochMilliseconds }).execute()
    },
  }
}
