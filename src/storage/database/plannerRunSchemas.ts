import * as z from 'zod'
import { weekdays } from '../../domain/calendar/weekday.ts'

/* What `planner_runs` keeps as JSON. */

const Day = z.enum(weekdays)
const Turn = { person: z.string(), day: Day, hour: z.number() }

export const StoredRequest = z.object({
  week: z.string(),
  lines: z.number(),
  description: z.string(),
  firstDays: z.array(Day),
  maxOverload: z.number(),
  seconds: z.number().nullable(),
  steps: z.number().nullable(),
  seed: z.number(),
})

export const StoredNotes = z.array(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('forced-ignored'),
      why: z.enum(['unknown-person', 'without-load', 'absent', 'closed']),
      ...Turn,
    }),
    z.object({ kind: z.literal('without-load'), persons: z.array(z.string()) }),
    z.object({ kind: z.literal('all-holidays') }),
    z.object({ kind: z.literal('nobody-available') }),
    z.object({ kind: z.literal('lines-adjusted'), asked: z.number(), lines: z.number() }),
    z.object({ kind: z.literal('unassigned'), turns: z.number() }),
  ]),
)

export const StoredPlanned = z.object({
  days: z.array(Day),
  openDays: z.array(Day),
  hours: z.array(z.number()),
  lines: z.number(),
  overload: z.record(z.string(), z.number()),
  due: z.record(z.string(), z.number()).nullable().default(null),
})

const Penalty = z.object({
  kind: z.string(),
  cost: z.number(),
  day: Day,
  hour: z.number().nullable(),
  person: z.string().nullable(),
  count: z.number().nullable(),
  table: z.string().nullable(),
  reasons: z.array(z.string()),
})

const Breach = z.object({
  rule: z.string(),
  day: Day.nullable(),
  hour: z.number().nullable(),
  person: z.string().nullable(),
  name: z.string().nullable(),
  value: z.number(),
  limit: z.number(),
})

export const StoredDraft = z.object({
  turns: z.array(z.array(z.array(z.string()))),
  cost: z.number(),
  lowerBound: z.number().nullable(),
  optimal: z.boolean(),
  elapsedMs: z.number(),
  penalties: z.array(Penalty),
  breaches: z.array(Breach),
})

export const StoredCurve = z.array(
  z.object({ elapsedMs: z.number(), cost: z.number(), lowerBound: z.number().nullable() }),
)

export const StoredDoor = z.enum(['chat', 'web', 'cli', 'clock'])
