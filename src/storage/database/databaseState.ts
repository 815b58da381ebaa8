import { existsSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import { migrations } from './migrations.ts'

/** What the database of a file is to this version; `broken` comes with the cause. Nothing is changed. */
export function databaseState(path: string): {
  readonly state: 'absent' | 'current' | 'outdated' | 'newer' | 'broken'
  readonly cause: string
} {
  if (!existsSync(path)) return { state: 'absent', cause: '' }
  try {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const done = database.prepare('select name from migrations').all().map(nameOf)
      const known = Object.keys(migrations)
      if (done.some((name) => !known.includes(name))) return { state: 'newer', cause: '' }
      return { state: done.length < known.length ? 'outdated' : 'current', cause: '' }
    } finally {
      database.close()
    }
  } catch (error) {
    return { state: 'broken', cause: error instanceof Error ? error.message : String(error) }
  }
}

function nameOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'name' in row ? String(row.name) : ''
}
