import type { Insertable, Selectable } from 'kysely'
import * as z from 'zod'
import type { Call } from '../../domain/calls/call.ts'
import type { CallReader, CallStore } from '../../domain/ports/calls.ts'
import { instantOf, instantOrNull } from './instants.ts'
import type { Rows, Schema } from './schema.ts'

const Outcome = z.enum(['answered', 'abandoned', 'timedout', 'bounced'])
const Categories = z.array(z.string())

export function callReader(db: Rows): CallReader {
  async function newest(limit: number, operator: '=' | 'like', phone: string): Promise<Call[]> {
    const rows = await db
      .selectFrom('calls')
      .selectAll()
      .where('phone', operator, phone)
      .orderBy('started_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map(callOf)
  }

  async function first(column: 'id' | 'pbx_call_id', value: string): Promise<Call | null> {
    const row = await db.selectFrom('calls').selectAll().where(column, '=', value).executeTakeFirst()
    return row ? callOf(row) : null
  }

  return {
    find: (id) => first('id', id),
    findByPbxId: (pbxCallId) => first('pbx_call_id', pbxCallId),
    async between(from, until) {
      const rows = await db
        .selectFrom('calls')
        .selectAll()
        .where('started_at', '>=', from.epochMilliseconds)
        .where('started_at', '<', until.epochMilliseconds)
        .orderBy('started_at')
        .orderBy('seq')
        .execute()
      return rows.map(callOf)
    },
    ofPhone: (phone, limit) => newest(limit, '=', phone),
    ofPhoneEnding: async (digits, limit) => (/^\d+$/.test(digits) ? newest(limit, 'like', `%${digits}`) : []),
    async isEmpty() {
      return (await db.selectFrom('calls').select('seq').limit(1).executeTakeFirst()) === undefined
    },
  }
}

export function callStore(db: Rows): CallStore {
  return {
    ...callReader(db),
    async add(call) {
      await db.insertInto('calls').values(rowOf(call)).execute()
    },
    async replace(call) {
      await db.updateTable('calls').set(rowOf(call)).where('id', '=', call.id).execute()
    },
  }
}

function rowOf(call: Call): Insertable<Schema['calls']> {
  return {
    id: call.id,
    pbx_call_id: call.pbxCallId,
    phone: call.phone,
    extension: call.extension,
    person: call.person,
    started_at: call.startedAt.epochMilliseconds,
    ringing_at: call.ringingAt?.epochMilliseconds ?? null,
    missed_at: call.missedAt?.epochMilliseconds ?? null,
    answered_at: call.answeredAt?.epochMilliseconds ?? null,
    ended_at: call.endedAt?.epochMilliseconds ?? null,
    outcome: call.outcome,
    wait_seconds: call.waitSeconds,
    talk_seconds: call.talkSeconds,
    partner: call.partner,
    contract: call.contract,
    categories: JSON.stringify(call.note?.categories ?? []),
    comment: call.note?.comment ?? '',
    noted_by: call.note?.by ?? null,
    noted_at: call.note?.at.epochMilliseconds ?? null,
  }
}

function callOf(row: Selectable<Schema['calls']>): Call {
  return {
    id: row.id,
    pbxCallId: row.pbx_call_id,
    phone: row.phone,
    extension: row.extension,
    person: row.person,
    startedAt: instantOf(row.started_at),
    ringingAt: instantOrNull(row.ringing_at),
    missedAt: instantOrNull(row.missed_at),
    answeredAt: instantOrNull(row.answered_at),
    endedAt: instantOrNull(row.ended_at),
    outcome: row.outcome === null ? null : Outcome.parse(row.outcome),
    waitSeconds: row.wait_seconds === null ? null : Number(row.wait_seconds),
    talkSeconds: row.talk_seconds === null ? null : Number(row.talk_seconds),
    partner: row.partner,
    contract: row.contract,
    note:
      row.noted_by === null || row.noted_at === null
        ? null
        : {
            categories: Categories.parse(JSON.parse(row.categories)),
            comment: row.comment,
            by: row.noted_by,
            at: instantOf(row.noted_at),
          },
  }
}
