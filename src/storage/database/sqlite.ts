import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Dialect, SqliteDatabase } from 'kysely'
import { SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { AtStep } from '../disk.ts'
import { refuseInsideSave } from '../insideSave.ts'

type Database = InstanceType<typeof DatabaseSync>
type Statement = ReturnType<Database['prepare']>

const busyTimeoutMs = 5000
/** Codes of SQLite: https://sqlite.org/rescode.html */
const busy = 5
const readOnly = 8
const ioError = 10
const corrupt = 11
const full = 13
const cannotOpen = 14
const notADatabase = 26
/** More than we have; statements that name ever other values in their text come to no more. */
const mostPrepared = 500
const keptStatement = /^(select|insert|update|delete|begin|commit|rollback|savepoint|release|with)\b/i
const diskFaults = [readOnly, ioError, corrupt, full, cannotOpen, notADatabase]

/** The embedded database of a file, for Kysely. */
export function sqliteDialect(path: string, atStep: AtStep): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => new OneConnection({ database: async () => open(path, atStep) }),
  }
}

/** A save holds the only connection: who asks for it in the middle of one would wait for ever. */
class OneConnection extends SqliteDriver {
  override async acquireConnection() {
    refuseInsideSave()
    return super.acquireConnection()
  }
}

function open(path: string, atStep: AtStep): SqliteDatabase {
  if (path !== ':memory:') makePrivate(path)
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  const prepare = preparer(database)
  return {
    close: () => database.close(),
    prepare(sql) {
      // A failed commit may have rolled back by itself.
      const statement = prepare(sql === 'rollback' && !database.isTransaction ? 'select 1' : sql)
      const reader = statement.columns().length > 0
      return {
        reader,
        all: (parameters) => statement.all(...parameters.map(bindable)),
        iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
        run(parameters) {
          atStep(sql.slice(0, 40))
          return statement.run(...parameters.map(bindable))
        },
      }
    },
  }
}

/** The same statements come again and again; `alter` and its like may change what they give. */
function preparer(database: Database): (sql: string) => Statement {
  const prepared = new Map<string, Statement>()
  return (sql) => {
    const isKept = keptStatement.test(sql)
    if (!isKept) prepared.clear()
    const statement = prepared.get(sql) ?? database.prepare(sql)
    if (isKept && prepared.size < mostPrepared) prepared.set(sql, statement)
    return statement
  }
}

/** Reasons of pauses and numbers of callers are not for every user of the machine; SQLite's other files follow suit. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
  } catch {
    // SQLite is about to say what is wrong with the place.
  }
}

/** No text holds NUL: not every reader of a database goes on behind one. */
function bindable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.replaceAll('\0', '') : parameter
}

function codeOf(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null
  return typeof code === 'number' ? code & 0xff : null
}

/** True when another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === busy
}

/** True when the disk under the database fails. */
export function isDiskFault(error: unknown): boolean {
  return diskFaults.includes(codeOf(error) ?? 0)
}
