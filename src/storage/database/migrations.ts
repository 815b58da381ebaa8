import type { ColumnBuilderCallback } from 'kysely'
import { sql } from 'kysely'
import type { Rows } from './schema.ts'

/** One DDL statement; run again on what it has made, it does nothing. */
export type Migration = (db: Rows) => Promise<void>

type Columns = Readonly<
  Record<string, readonly [ReturnType<typeof varchar> | 'integer' | 'bigint', ColumnBuilderCallback?]>
>

const required: ColumnBuilderCallback = (column) => column.notNull()
const unique: ColumnBuilderCallback = (column) => column.notNull().unique()
const key: ColumnBuilderCallback = (column) => column.notNull().primaryKey()

function varchar(length: number) {
  return sql`varchar(${sql.lit(length)})`
}

const seq: Columns = { seq: ['integer', (column) => column.primaryKey().autoIncrement()] }
const person = varchar(100)
const id = varchar(64)
const long = sql`longtext`
const instant = 'bigint'

const tickets: Columns = {
  token_hash: [id, key],
  person: [person, required],
  expires_at: [instant, required],
  is_consumed: ['integer', required],
}

/** One statement each, in order of their names: a database that cannot roll a table back is never left half-way. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-audit': table('audit', {
    ...seq,
    at: [instant, required],
    who: [person, required],
    door: [varchar(20), required],
    verb: [varchar(60), required],
    subject: [varchar(191), required],
    text_before: [long, required],
    text_after: [long, required],
  }),
  '0002-audit-at': index('audit', 'at'),
  '0003-pauses': table('pauses', {
    ...seq,
    id: [id, unique],
    person: [person, required],
    since: [instant, required],
    until_at: [instant],
    reason: [long, required],
    paused_by: [person, required],
    ended_at: [instant],
    ended_by: [person],
  }),
  '0004-pauses-ended': index('pauses', 'ended_at'),
  '0005-queue-changes': table('queue_changes', {
    ...seq,
    id: [id, unique],
    at: [instant, required],
    kind: [varchar(20), required],
    person: [person],
    changed_by: [person, required],
  }),
  '0006-queue-changes-at': index('queue_changes', 'at'),
  '0007-programmes': table('programmes', {
    ...seq,
    shift_start: [varchar(40)],
    at: [instant, required],
    planned: [long, required],
  }),
  '0008-programmes-at': index('programmes', 'at'),
  '0009-absent-phones': (db) =>
    db.schema
      .createTable('absent_phones')
      .ifNotExists()
      .addColumn('on_date', varchar(10), required)
      .addColumn('person', person, required)
      .addColumn('seconds', 'integer', required)
      .addPrimaryKeyConstraint('absent_phones_key', ['on_date', 'person'])
      .execute(),
  '0010-links': table('links', tickets),
  '0011-sessions': table('sessions', tickets),
  '0012-deliveries': table('deliveries', { id: [varchar(191), key], at: [instant, required] }),
  '0013-posted': (db) =>
    db.schema
      .createTable('posted')
      .ifNotExists()
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('matter', varchar(191), required)
      .addColumn('person', person, required)
      .addColumn('channel', id, required)
      .addColumn('ts', id, required)
      .addUniqueConstraint('posted_once', ['matter', 'channel', 'ts'])
      .execute(),
  '0014-outbox': table('outbox', {
    ...seq,
    id: [id, unique],
    address: [long, required],
    notice: [long, required],
    drop_after: [instant],
    attempts: ['integer', required],
    next_attempt: [instant, required],
    state: [varchar(20), required],
    settled_at: [instant],
    why: [long],
  }),
  '0015-outbox-state': index('outbox', 'state'),
  '0016-marks': table('marks', { name: [varchar(100), key], at: [instant, required] }),
  '0017-file-writes': table('file_writes', {
    ...seq,
    name: [varchar(191), required],
    hash_before: [id],
    hash_after: [id, required],
    at: [instant, required],
    state: [varchar(20), required],
  }),
  '0018-file-writes-state': index('file_writes', 'state'),
  '0019-calls': table('calls', {
    ...seq,
    id: [id, unique],
    pbx_call_id: [varchar(191), unique],
    phone: [varchar(40), required],
    extension: [varchar(40)],
    person: [person],
    started_at: [instant, required],
    ringing_at: [instant],
    missed_at: [instant],
    answered_at: [instant],
    ended_at: [instant],
    outcome: [varchar(20)],
    wait_seconds: ['integer'],
    talk_seconds: ['integer'],
    partner: [varchar(100), required],
    contract: [varchar(100), required],
    categories: [long, required],
    comment: [long, required],
    noted_by: [person],
    noted_at: [instant],
  }),
  '0020-calls-started-at': index('calls', 'started_at'),
  '0021-calls-phone': index('calls', 'phone'),
  '0022-planner-runs': table('planner_runs', {
    ...seq,
    id: [id, unique],
    week: [varchar(10), required],
    request: [long, required],
    launched_by: [person, required],
    door: [varchar(20), required],
    state: [varchar(20), required],
    launched_at: [instant, required],
    started_at: [instant],
    ended_at: [instant],
    fault: [varchar(60)],
    notes: [long, required],
    based_on: [id],
    planned: [long],
    draft: [long],
    curve: [long, required],
    published_at: [instant],
    published_by: [person],
  }),
  '0023-planner-runs-state': index('planner_runs', 'state'),
  '0024-calendar-links': table('calendar_links', {
    owner: [person, key],
    token_hash: [id, unique],
    made_at: [instant, required],
    made_by: [person, required],
  }),
  '0025-audit-subject': index('audit', 'subject'),
  '0026-pages': table('pages', { name: [varchar(191), key], hash: [id, required], at: [instant, required] }),
  '0027-handovers': table('handovers', {
    ...seq,
    at: [instant, required],
    week: [varchar(10), required],
    day: [varchar(2), required],
    hour: ['integer', required],
    line: ['integer', required],
    from_key: [person, required],
    to_key: [person, required],
    changed_by: [person, required],
  }),
  '0028-handovers-week': index('handovers', 'week'),
  '0029-forgiven': table('forgiven', {
    ...seq,
    at: [instant, required],
    person: [person, required],
    turns: [varchar(40), required],
    week: [varchar(10), required],
    forgiven_by: [person, required],
    reason: [long, required],
  }),
  '0030-inbox': table('inbox', { id: [varchar(191), key], body: [long, required], at: [instant, required] }),
}

function table(name: string, columns: Columns): Migration {
  return async (db) => {
    let statement = db.schema.createTable(name).ifNotExists()
    for (const [column, [type, constraints]] of Object.entries(columns)) {
      statement = statement.addColumn(column, type, constraints)
    }
    await statement.execute()
  }
}

function index(name: string, column: string): Migration {
  return (db) => db.schema.createIndex(`${name}_${column}`).ifNotExists().on(name).column(column).execute()
}
