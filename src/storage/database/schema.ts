import type { Generated, Kysely } from 'kysely'

/**
 * The tables. Instants are integers, milliseconds since 1970; flags are 0 or 1; `seq` is the order of insertion.
 * Texts of people are `longtext`, keys `varchar`; both databases that this runs on understand every statement made
 * of it.
 */
export interface Schema {
  audit: {
    seq: Generated<number>
    at: number
    who: string
    door: string
    verb: string
    subject: string
    text_before: string
    text_after: string
  }
  pauses: {
    seq: Generated<number>
    id: string
    person: string
    since: number
    until_at: number | null
    reason: string
    paused_by: string
    ended_at: number | null
    ended_by: string | null
  }
  queue_changes: {
    seq: Generated<number>
    id: string
    at: number
    kind: string
    person: string | null
    changed_by: string
  }
  handovers: {
    seq: Generated<number>
    at: number
    week: string
    day: string
    hour: number
    line: number
    from_key: string
    to_key: string
    changed_by: string
  }
  forgiven: {
    seq: Generated<number>
    at: number
    person: string
    /** A decimal, as its text. */
    turns: string
    week: string
    forgiven_by: string
    reason: string
  }
  programmes: { seq: Generated<number>; shift_start: string | null; at: number; planned: string }
  absent_phones: { on_date: string; person: string; seconds: number }
  calls: {
    seq: Generated<number>
    id: string
    pbx_call_id: string
    phone: string
    extension: string | null
    person: string | null
    started_at: number
    ringing_at: number | null
    missed_at: number | null
    answered_at: number | null
    ended_at: number | null
    outcome: string | null
    wait_seconds: number | null
    talk_seconds: number | null
    partner: string
    contract: string
    /** Ids of categories, a JSON list. */
    categories: string
    comment: string
    noted_by: string | null
    noted_at: number | null
  }
  planner_runs: {
    seq: Generated<number>
    id: string
    week: string
    /** What was asked for, JSON. */
    request: string
    launched_by: string
    door: string
    state: string
    launched_at: number
    started_at: number | null
    ended_at: number | null
    fault: string | null
    notes: string
    based_on: string | null
    planned: string | null
    draft: string | null
    curve: string
    published_at: number | null
    published_by: string | null
  }
  calendar_links: { owner: string; token_hash: string; made_at: number; made_by: string }
  links: Tickets
  sessions: Tickets
  deliveries: { id: string; at: number }
  /** Deliveries of chat that are acknowledged and not done; `body` is JSON. */
  inbox: { id: string; body: string; at: number }
  posted: { seq: Generated<number>; matter: string; person: string; channel: string; ts: string }
  outbox: {
    seq: Generated<number>
    id: string
    address: string
    notice: string
    drop_after: number | null
    attempts: number
    next_attempt: number
    state: string
    settled_at: number | null
    why: string | null
  }
  /** Pages as they were last published elsewhere. */
  pages: { name: string; hash: string; at: number }
  migrations: { name: string }
  marks: { name: string; at: number }
  file_writes: {
    seq: Generated<number>
    name: string
    hash_before: string | null
    hash_after: string
    at: number
    state: string
  }
}

export interface Tickets {
  token_hash: string
  person: string
  expires_at: number
  is_consumed: number
}

/** The database, or a transaction of it. */
export type Rows = Kysely<Schema>
