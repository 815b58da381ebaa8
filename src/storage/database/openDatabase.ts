import { Kysely, sql } from 'kysely'
import { DomainError } from '../../domain/errors.ts'
import type { AtStep } from '../disk.ts'
import { migrations } from './migrations.ts'
import type { Rows, Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/**
 * Opens the embedded database of a file, made or brought up to date where needed. The caller destroys it. Throws
 * `DomainError('database-newer')` for one that a later version has changed.
 */
export async function openDatabase(path: string, atStep: AtStep = () => {}): Promise<Rows> {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(path, atStep) })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** All in one transaction where the database can; where not, a crash leaves at most one statement to be repeated. */
async function migrate(db: Rows): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', sql`varchar(100)`, (column) => column.notNull().primaryKey())
      .execute()
    const rows = await trx.selectFrom('migrations').select('name').execute()
    const done = new Set(rows.map(({ name }) => name))
    for (const name of done) {
      if (!(name in migrations)) throw new DomainError('database-newer', { migration: name })
    }
    for (const [name, migration] of Object.entries(migrations)) {
      if (done.has(name)) continue
      await migration(trx)
      await trx.insertInto('migrations').values({ name }).execute()
    }
  })
}
