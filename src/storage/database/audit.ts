import * as z from 'zod'
import type { AuditLine, AuditReader, Saving } from '../../domain/ports/stores.ts'
import { instantOf } from './instants.ts'
import type { Rows } from './schema.ts'

const Door = z.enum(['chat', 'web', 'cli', 'clock'])

/** The audit, newest line first; `since` is inside the span that is asked for, `until` is not. */
export function auditReader(db: Rows): AuditReader {
  return {
    async list({ verbs, subject, since, until, limit }) {
      if (verbs?.length === 0) return []
      let query = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit)
      if (verbs) query = query.where('verb', 'in', verbs)
      if (subject !== undefined) query = query.where('subject', '=', subject)
      if (since) query = query.where('at', '>=', since.epochMilliseconds)
      if (until) query = query.where('at', '<', until.epochMilliseconds)
      const rows = await query.execute()
      return rows.map(
        (row): AuditLine => ({
          at: instantOf(row.at),
          who: row.who,
          door: Door.parse(row.door),
          verb: row.verb,
          subject: row.subject,
          before: row.text_before,
          after: row.text_after,
        }),
      )
    },
  }
}

export function auditStore(db: Rows): Saving['audit'] {
  return {
    ...auditReader(db),
    async append({ at, who, door, verb, subject, before, after }) {
      await db
        .insertInto('audit')
        .values({
          at: at.epochMilliseconds,
          who,
          door,
          verb,
          subject,
          text_before: before,
          text_after: after,
        })
        .execute()
    },
  }
}
