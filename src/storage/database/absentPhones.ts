import type { AbsentPhoneReader, Saving } from '../../domain/ports/stores.ts'
import type { Rows } from './schema.ts'

export function absentPhoneReader(db: Rows): AbsentPhoneReader {
  return {
    async on(date) {
      const rows = await db
        .selectFrom('absent_phones')
        .select(['person', 'seconds'])
        .where('on_date', '=', date)
        .orderBy('person')
        .execute()
      return rows.map(({ person, seconds }) => ({ person, seconds: Number(seconds) }))
    },
  }
}

export function absentPhoneStore(db: Rows): Saving['absentPhones'] {
  return {
    ...absentPhoneReader(db),
    async addSeconds(date, person, seconds) {
      const updated = await db
        .updateTable('absent_phones')
        .set((set) => ({ seconds: set('seconds', '+', seconds) }))
        .where('on_date', '=', date)
        .where('person', '=', person)
        .executeTakeFirst()
      if (updated.numUpdatedRows > 0n) return
      await db.insertInto('absent_phones').values({ on_date: date, person, seconds }).execute()
    },
  }
}
