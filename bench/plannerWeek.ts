import { readdir, readFile } from 'node:fs/promises'
import * as z from 'zod'
import { type Weekday, weekdays } from '../src/domain/calendar/weekday.ts'
import { newerRules, type Problem, problemOf, type Turn } from '../src/solver/problem.ts'

const lists = z.array(z.array(z.array(z.string())))

const Week = z.object({
  persons: z.array(z.string()),
  nobodies: z.array(z.string()),
  maxLoad: z.array(z.number()),
  days: z.array(z.enum(weekdays)),
  nHours: z.number(),
  nLines: z.number(),
  maxPerDay: z.number(),
  busy: lists,
  undesired: lists,
  forced: lists,
  groups: z.array(z.object({ name: z.string(), members: z.array(z.string()), max: z.number() })).default([]),
  tables: z.array(z.object({ members: z.array(z.string()), max: z.number() })).default([]),
  crosstalk: z.number().default(0),
})
type Week = z.infer<typeof Week>

/** The names of the invented weeks, those without group rules first. */
export async function weekNames(): Promise<string[]> {
  const files = await readdir(new URL('weeks/', import.meta.url))
  const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
  return names.sort((a, b) => Number(a.endsWith('+g')) - Number(b.endsWith('+g')) || (a < b ? -1 : 1))
}

/** Reads an invented week as a problem. */
export async function problemOfWeek(file: URL): Promise<Problem> {
  const week = Week.parse(JSON.parse(await readFile(file, 'utf8')))
  const persons = week.persons
    .map((key, index) => ({ key, load: week.maxLoad[index] ?? 0 }))
    .filter(({ key }) => !week.nobodies.includes(key))
  return problemOf({
    days: week.days,
    hours: week.nHours,
    lines: week.nLines,
    persons: persons.map(({ key, load }) => ({
      key,
      load,
      dailyMaximum: week.maxPerDay,
      absences: [
        ...turnsIn(week, week.busy, key).map((turn) => ({ ...turn, required: true, reasons: [] })),
        ...turnsIn(week, week.undesired, key).map((turn) => ({ ...turn, required: false, reasons: [] })),
      ],
      forced: turnsIn(week, week.forced, key),
    })),
    keepEmpty: week.nobodies.flatMap((key) => turnsIn(week, week.forced, key)),
    rules: {
      ...newerRules,
      groups: week.groups.map(({ name, members, max }) => ({
        name,
        members,
        maxPhoning: max,
        minIdle: null,
      })),
      tables: week.tables.map(({ members, max }, index) => ({ name: `${index + 1}`, members, max })),
      crosstalk: week.crosstalk,
    },
  })
}

function turnsIn(week: Week, of: z.infer<typeof lists>, key: string): Turn[] {
  const turns: Turn[] = []
  for (const [index, day] of week.days.entries()) turns.push(...turnsOfDay(day, of[index] ?? [], key))
  return turns
}

function turnsOfDay(day: Weekday, hours: readonly (readonly string[])[], key: string): Turn[] {
  return [...hours.keys()].filter((hour) => hours[hour]?.includes(key)).map((hour) => ({ day, hour }))
}
