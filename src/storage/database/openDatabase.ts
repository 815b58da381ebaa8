import { Kysely, Migrator } from 'kysely'
import type { AtStep } from '../disk.ts'
import { migrations } from './migrations.ts'
import type { Rows, Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

/** Opens the embedded database of a file, made or brought up to date where needed. The caller destroys it. */
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

async function migrate(db: Rows): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
