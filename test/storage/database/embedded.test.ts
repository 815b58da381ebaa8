import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseState } from '../../../src/storage/database/databaseState.ts'
import { migrations } from '../../../src/storage/database/migrations.ts'
import { openDatabase } from '../../../src/storage/database/openDatabase.ts'
import { type TemporaryHome, temporaryHome } from '../temporaryHome.ts'

describe('the embedded database', () => {
  let home: TemporaryHome
  let path: string
  beforeEach(async () => {
    home = await temporaryHome()
    path = join(home.path, 'tomatic.db')
  })
  afterEach(() => home.remove())

  /** Runs statements on the file behind the stores' back. */
  function query(sql: string): unknown[] {
    const database = new DatabaseSync(path)
    try {
      return database.prepare(sql).all()
    } finally {
      database.close()
    }
  }

  it('keeps a write-ahead log, so that others can read while it is written', async () => {
    await home.open()
    expect(query('pragma journal_mode')).toMatchObject([{ journal_mode: 'wal' }])
  })

  it('is for its owner alone, with the files that SQLite puts beside it', async () => {
    const { stores } = await home.open()
    await stores.save((tx) => tx.marks.write('jobs', home.clock.now()))
    for (const name of ['', '-wal', '-shm']) expect(statSync(`${path}${name}`).mode & 0o077).toBe(0)
  })

  it('is made once, and opened again as it is', async () => {
    const first = await home.open()
    await first.stores.save((tx) => tx.marks.write('jobs', home.clock.now()))
    await first.close()
    const second = await home.open()
    expect(await second.stores.marks.read('jobs')).toEqual(home.clock.now())
  })

  it('refuses one that a newer version has made', async () => {
    const db = await openDatabase(path)
    await db.destroy()
    query("insert into migrations values ('9999-future')")
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'database-newer',
      params: { migration: '9999-future' },
    })
  })

  it('tells what it is to this version, without changing it', async () => {
    expect(databaseState(path)).toEqual({ state: 'absent', cause: '' })
    await (await openDatabase(path)).destroy()
    expect(databaseState(path).state).toBe('current')
    query("delete from migrations where name like '0018%'")
    expect(databaseState(path).state).toBe('outdated')
    query("insert into migrations values ('9999-future')")
    expect(databaseState(path).state).toBe('newer')
    await home.write('other.db', 'no database '.repeat(500))
    expect(databaseState(join(home.path, 'other.db')).state).toBe('broken')
  })

  it('numbers its migrations without gap', () => {
    const numbers = Object.keys(migrations).map((name) => Number(name.slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('makes each migration of one statement', async () => {
    const statements: string[] = []
    const db = await openDatabase(path, (step) => statements.push(step))
    await db.destroy()
    const made = statements.filter((statement) => /^create (table|index) if not exists/.test(statement))
    expect(made).toHaveLength(Object.keys(migrations).length + 1)
  })

  it('keeps no token that could be used', async () => {
    const { stores } = await home.open()
    await stores.save(async (tx) => {
      await tx.links.add('the-link-token', { person: 'alba', expiresAtMs: 1 })
      await tx.sessions.add('the-session-token', { person: 'alba', expiresAtMs: 1 })
      const madeAt = Temporal.Instant.fromEpochMilliseconds(1)
      await tx.calendarLinks.put('the-calendar-token', { owner: 'alba', madeAt, madeBy: 'alba' })
    })
    const kept = ['links', 'sessions', 'calendar_links'].flatMap((table) => query(`select * from ${table}`))
    expect(kept).toHaveLength(3)
    expect(JSON.stringify(kept)).not.toContain('token"')
    expect(query('select token_hash from links')).toEqual([
      { token_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })

  it('forgets tickets that expired, and notices settled long ago, when it is opened', async () => {
    const first = await home.open()
    const nowMs = Date.now()
    const dayMs = 24 * 60 * 60 * 1000
    await first.stores.save(async (tx) => {
      await tx.sessions.add('old', { person: 'alba', expiresAtMs: nowMs - 1 })
      await tx.sessions.add('young', { person: 'alba', expiresAtMs: nowMs + dayMs })
      for (const id of ['old', 'young', 'waiting']) {
        await tx.outbox.add({
          id,
          address: { to: 'channel' },
          notice: { kind: 'added-by-other', by: 'a' },
          dropAfterMs: null,
        })
      }
      await tx.outbox.delivered('old', nowMs - 31 * dayMs)
      await tx.outbox.delivered('young', nowMs - 29 * dayMs)
    })
    await first.close()
    await home.open()
    expect(query('select person from sessions')).toHaveLength(1)
    expect(query('select id from outbox order by seq')).toEqual([{ id: 'young' }, { id: 'waiting' }])
  })

  it('skips a notice that this version cannot read, says so once, and delivers those behind it', async () => {
    const { stores } = await home.open()
    const add = (id: string) =>
      stores.save((tx) =>
        tx.outbox.add({
          id,
          address: { to: 'channel' },
          notice: { kind: 'added-by-other', by: 'a' },
          dropAfterMs: null,
        }),
      )
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5']) await add(id)
    query("update outbox set notice = '{\"kind\":\"from-the-future\"}' where id in ('n1', 'n3')")
    query("update outbox set address = 'not json' where id = 'n2'")
    const due = await stores.outbox.due(0, 1)
    expect(due.map(({ id }) => id)).toEqual(['n4'])
    expect((await stores.outbox.due(0, 9)).map(({ id }) => id)).toEqual(['n4', 'n5'])
    expect(home.warnings).toHaveLength(3)
    expect(home.warnings[0]).toContain('n1')
  })
})
