import type { Insertable, Selectable } from 'kysely'
import { type PlannerRun, runStates } from '../../domain/planner/run.ts'
import type { PlannerRunReader, PlannerRunStore } from '../../domain/ports/plannerRuns.ts'
import { instantOf, instantOrNull } from './instants.ts'
import {
  StoredCurve,
  StoredDoor,
  StoredDraft,
  StoredNotes,
  StoredPlanned,
  StoredRequest,
} from './plannerRunSchemas.ts'
import type { Rows, Schema } from './schema.ts'

type Table = Schema['planner_runs']

/** Runs of the planner, by the order in which they were launched. */
export function plannerRunReader(db: Rows): PlannerRunReader {
  return {
    async list({ limit, week }) {
      let query = db.selectFrom('planner_runs').selectAll().orderBy('seq', 'desc').limit(limit)
      if (week !== undefined) query = query.where('week', '=', week)
      return (await query.execute()).map(runOf)
    },
    async find(id) {
      const row = await db.selectFrom('planner_runs').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? runOf(row) : null
    },
    async open() {
      const rows = await db
        .selectFrom('planner_runs')
        .selectAll()
        .where('state', 'in', ['queued', 'running'])
        .orderBy('seq')
        .execute()
      return rows.map(runOf)
    },
  }
}

export function plannerRunStore(db: Rows): PlannerRunStore {
  return {
    ...plannerRunReader(db),
    async add(run) {
      const { id, request, by, door, launchedAt } = run
      await db
        .insertInto('planner_runs')
        .values({
          id,
          week: request.week,
          request: JSON.stringify(request),
          launched_by: by,
          door,
          launched_at: launchedAt.epochMilliseconds,
          ...changing(run),
        })
        .execute()
    },
    async update(run) {
      await db.updateTable('planner_runs').set(changing(run)).where('id', '=', run.id).execute()
    },
    async remove(id) {
      await db.deleteFrom('planner_runs').where('id', '=', id).execute()
    },
    async forget(before) {
      await db.deleteFrom('planner_runs').where('ended_at', '<', before.epochMilliseconds).execute()
    },
  }
}

function changing(run: PlannerRun) {
  return {
    state: run.state,
    started_at: run.startedAt?.epochMilliseconds ?? null,
    ended_at: run.endedAt?.epochMilliseconds ?? null,
    fault: run.fault,
    notes: JSON.stringify(run.notes),
    based_on: run.basedOn,
    planned: run.planned && JSON.stringify(run.planned),
    draft: run.draft && JSON.stringify(run.draft),
    curve: JSON.stringify(run.curve),
    published_at: run.publishedAt?.epochMilliseconds ?? null,
    published_by: run.publishedBy,
  } satisfies Partial<Insertable<Table>>
}

function runOf(row: Selectable<Table>): PlannerRun {
  return {
    id: row.id,
    request: StoredRequest.parse(JSON.parse(row.request)),
    by: row.launched_by,
    door: StoredDoor.parse(row.door),
    state: runStates.find((state) => state === row.state) ?? 'failed',
    launchedAt: instantOf(row.launched_at),
    startedAt: instantOrNull(row.started_at),
    endedAt: instantOrNull(row.ended_at),
    fault: row.fault,
    notes: StoredNotes.parse(JSON.parse(row.notes)),
    basedOn: row.based_on,
    planned: row.planned === null ? null : StoredPlanned.parse(JSON.parse(row.planned)),
    draft: row.draft === null ? null : StoredDraft.parse(JSON.parse(row.draft)),
    curve: StoredCurve.parse(JSON.parse(row.curve)),
    publishedAt: instantOrNull(row.published_at),
    publishedBy: row.published_by,
  }
}
