import type { PostedReader, Saving } from '../../domain/ports/stores.ts'
import type { Rows } from './schema.ts'

export function postedReader(db: Rows): PostedReader {
  return {
    about: (matter) =>
      db
        .selectFrom('posted')
        .select(['matter', 'person', 'channel', 'ts'])
        .where('matter', '=', matter)
        .orderBy('seq')
        .execute(),
  }
}

export function postedStore(db: Rows): Saving['posted'] {
  return {
    ...postedReader(db),
    async remember({ matter, person, channel, ts }) {
      await db.insertInto('posted').ignore().values({ matter, person, channel, ts }).execute()
    },
    async forget(matter) {
      await db.deleteFrom('posted').where('matter', '=', matter).execute()
    },
  }
}
