import type { PageReader, PageStore } from '../../domain/ports/pages.ts'
import type { Rows } from './schema.ts'

export function pageReader(db: Rows): PageReader {
  return {
    async published() {
      const rows = await db.selectFrom('pages').select(['name', 'hash']).orderBy('name').execute()
      return new Map(rows.map(({ name, hash }) => [name, hash]))
    },
  }
}

export function pageStore(db: Rows): PageStore {
  return {
    ...pageReader(db),
    async remember(name, hash, at) {
      await db.replaceInto('pages').values({ name, hash, at: at.epochMilliseconds }).execute()
    },
    async forget(name) {
      await db.deleteFrom('pages').where('name', '=', name).execute()
    },
  }
}
