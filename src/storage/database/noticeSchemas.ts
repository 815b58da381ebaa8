import * as z from 'zod'
import { weekdays } from '../../domain/calendar/weekday.ts'
import { type Address, type Notice, undeliveredReasons } from '../../domain/notices.ts'

const persons = z.array(z.string())
const slot = z.object({ date: z.string(), from: z.string(), until: z.string() })
const count = z.object({ person: z.string(), count: z.number() })
const seconds = z.object({ person: z.string(), seconds: z.number() })

const figures = z.object({
  received: z.number(),
  answered: z.number(),
  lost: z.number(),
  outsideHours: z.number(),
  inTime: z.number(),
  serviceSeconds: z.number(),
  averageWaitSeconds: z.number().nullable(),
  longestWaitSeconds: z.number().nullable(),
  talkSeconds: z.number(),
  noted: z.number(),
  agents: z.array(z.object({ person: z.string(), answered: z.number(), talkSeconds: z.number() })),
})

const report = z.object({
  date: z.string(),
  shifts: z.array(count),
  timetableChanges: z.number(),
  queueChanges: z.number(),
  pauses: z.array(z.object({ person: z.string(), count: z.number(), seconds: z.number() })),
  missing: z.array(seconds),
  // Reports that wait since before calls were counted have none.
  calls: figures.nullable().default(null),
  callsBefore: z.object({ date: z.string(), figures }).nullable().default(null),
})

const problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  expected: z.string(),
  found: z.string(),
})

const absence = z.object({
  required: z.boolean(),
  weekday: z.enum(weekdays).nullable(),
  date: z.string().nullable(),
  spans: z.array(z.object({ from: z.string(), until: z.string() })),
  reason: z.string(),
})

/** An address as the outbox keeps it. */
export const StoredAddress: z.ZodType<Address> = z.discriminatedUnion('to', [
  z.object({ to: z.literal('channel') }),
  z.object({ to: z.literal('coordinators') }),
  z.object({ to: z.literal('person'), person: z.string() }),
])

/** A notice as the outbox keeps it. */
export const StoredNotice: z.ZodType<Notice> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shift-soon'), slot, persons, minutes: z.number() }),
  z.object({ kind: z.literal('your-shift-soon'), slot, minutes: z.number(), alongside: persons }),
  z.object({
    kind: z.literal('your-cell-edited'),
    slot,
    day: z.enum(weekdays),
    from: z.string(),
    to: z.string(),
    by: z.string(),
  }),
  z.object({
    kind: z.literal('your-shifts-moved'),
    week: z.string(),
    isNew: z.boolean(),
    isRepair: z.boolean().default(false),
    gained: z.array(slot),
    lost: z.array(slot),
    by: z.string(),
  }),
  z.object({
    kind: z.literal('paused-by-other'),
    pauseId: z.string(),
    by: z.string(),
    reason: z.string(),
    until: z.string().nullable(),
  }),
  z.object({ kind: z.literal('resumed-by-other'), by: z.string() }),
  z.object({ kind: z.literal('added-by-other'), by: z.string() }),
  z.object({ kind: z.literal('removed-by-other'), by: z.string() }),
  z.object({
    kind: z.literal('absences-changed-by-other'),
    by: z.string(),
    added: z.array(absence),
    removed: z.array(absence),
  }),
  z.object({ kind: z.literal('day-report'), report }),
  z.object({
    kind: z.literal('queue-kept'),
    slot,
    reason: z.enum(['no-timetable', 'nobody', 'broken-timetable']),
  }),
  z.object({
    kind: z.literal('queue-repaired'),
    added: persons,
    removed: persons,
    paused: persons,
    resumed: persons,
  }),
  z.object({ kind: z.literal('queue-unreachable'), slot: slot.nullable() }),
  z.object({ kind: z.literal('file-broken'), problem }),
  z.object({
    kind: z.literal('pages-failing'),
    place: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('pages-published-again'), place: z.string() }),
  z.object({ kind: z.literal('says'), text: z.string(), by: z.string() }),
  z.object({ kind: z.literal('answer-lost'), at: z.string(), reference: z.string() }),
  z.object({
    kind: z.literal('not-delivered'),
    to: StoredAddress,
    reason: z.enum(undeliveredReasons),
    text: z.string(),
  }),
])
