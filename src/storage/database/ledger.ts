import * as z from 'zod'
import { weekdays } from '../../domain/calendar/weekday.ts'
import type { LedgerReader, LedgerStore } from '../../domain/ports/ledger.ts'
import { instantOf } from './instants.ts'
import type { Rows } from './schema.ts'

const Day = z.enum(weekdays)
/** Decimals are kept as their text, for they are exact. */
const Turns = z.string().transform(Number).pipe(z.number())

export function ledgerReader(db: Rows): LedgerReader {
  return {
    async handovers(from, until) {
      const rows = await db
        .selectFrom('handovers')
        .selectAll()
        .where('week', '>=', from)
        .where('week', '<=', until)
        .orderBy('seq')
        .execute()
      return rows.map(({ at, week, day, hour, line, from_key, to_key, changed_by }) => ({
        at: instantOf(at),
        week,
        day: Day.parse(day),
        hour,
        line,
        from: from_key,
        to: to_key,
        by: changed_by,
      }))
    },
    async forgiven(person) {
      let query = db.selectFrom('forgiven').selectAll().orderBy('seq')
      if (person !== undefined) query = query.where('person', '=', person)
      const rows = await query.execute()
      return rows.map(({ at, person: whose, turns, week, forgiven_by, reason }) => ({
        at: instantOf(at),
        person: whose,
        turns: Turns.parse(turns),
        week,
        by: forgiven_by,
        reason,
      }))
    },
  }
}

export function ledgerStore(db: Rows): LedgerStore {
  return {
    ...ledgerReader(db),
    async addHandover({ at, week, day, hour, line, from, to, by }) {
      await db
        .insertInto('handovers')
        .values({
          at: at.epochMilliseconds,
          week,
          day,
          hour,
          line,
          from_key: from,
          to_key: to,
          changed_by: by,
        })
        .execute()
    },
    async addForgiveness({ at, person, turns, week, by, reason }) {
      await db
        .insertInto('forgiven')
        .values({ at: at.epochMilliseconds, person, turns: String(turns), week, forgiven_by: by, reason })
        .execute()
    },
  }
}
