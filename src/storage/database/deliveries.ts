import type { Saving } from '../../domain/ports/stores.ts'
import type { Rows } from './schema.ts'

const rememberedMs = 60 * 60 * 1000

/** The ids of what was delivered to us, each for an hour. */
export function deliveryStore(db: Rows): Saving['deliveries'] {
  return {
    async remember(id, nowMs) {
      await db
        .deleteFrom('deliveries')
        .where('at', '<', nowMs - rememberedMs)
        .execute()
      const inserted = await db.insertInto('deliveries').ignore().values({ id, at: nowMs }).executeTakeFirst()
      return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}
