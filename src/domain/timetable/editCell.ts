import type { Temporal } from 'temporal-polyfill'
import type { Busy } from '../absences/absence.ts'
import { slotLabel } from '../calendar/hours.ts'
import type { Weekday } from '../calendar/weekday.ts'
import { minus, plus } from '../credit/decimals.ts'
import { holiday, isPerson, isPlaceholder, nobody, type People } from '../people/people.ts'
import { type CellPlace, cellAt, type Timetable, turnAt } from './timetable.ts'

/** A wish to put `to` where the person saw `from`. */
export interface CellEdit extends CellPlace {
  readonly from: string
  readonly to: string
}

/** What an edit is judged by. */
export interface EditRules {
  readonly people: People
  /** Who is busy in that slot. */
  readonly busy: ReadonlyMap<string, Busy>
  /** Most `ningu` cells that an edit may leave in a turn (`maxNingusPerTurnInEdition`). */
  readonly maxNobodies: number
  /** True when the person has seen that `to` is busy and wants it all the same. */
  readonly confirmed: boolean
}

export type CellEdited =
  | { readonly kind: 'edited'; readonly timetable: Timetable; readonly from: string; readonly to: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-such-cell' }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'changed-meanwhile'; readonly current: string }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'already-in-turn'; readonly person: string }
  | { readonly kind: 'too-many-nobodies'; readonly limit: number }
  | { readonly kind: 'confirm-busy'; readonly person: string; readonly busy: Busy }

/**
 * The timetable with one cell changed, its overload and log brought along, or why not.
 * Rules: scheduling facts §3.4, with §9 rows 18–20 and 22 mended.
 */
export function editCell(
  timetable: Timetable,
  edit: CellEdit,
  rules: EditRules,
  by: { name: string; now: Temporal.Instant },
): CellEdited {
  const current = cellAt(timetable, edit)
  if (current === null) return { kind: 'no-such-cell' }
  if (current === holiday) return { kind: 'holiday' }
  if (edit.to !== nobody && !isPerson(rules.people, edit.to))
    return { kind: 'unknown-person', person: edit.to }
  if (current === edit.to) return { kind: 'unchanged' }
  if (current !== edit.from) return { kind: 'changed-meanwhile', current }
  const refusal = refusalOf(timetable, edit, rules)
  if (refusal) return refusal
  return { kind: 'edited', timetable: withCell(timetable, edit, current, by), from: current, to: edit.to }
}

function refusalOf(timetable: Timetable, edit: CellEdit, rules: EditRules): CellEdited | null {
  const others = turnAt(timetable, edit.day, edit.hour).filter((_, line) => line !== edit.line)
  if (edit.to === nobody) {
    const nobodies = others.filter((key) => key === nobody).length
    return nobodies >= rules.maxNobodies ? { kind: 'too-many-nobodies', limit: rules.maxNobodies } : null
  }
  if (others.includes(edit.to)) return { kind: 'already-in-turn', person: edit.to }
  const busy = rules.busy.get(edit.to)
  return busy && !rules.confirmed ? { kind: 'confirm-busy', person: edit.to, busy } : null
}

function withCell(
  timetable: Timetable,
  edit: CellEdit,
  from: string,
  by: { name: string; now: Temporal.Instant },
): Timetable {
  const cells = new Map<Weekday, readonly (readonly string[])[]>(timetable.cells)
  const rows = (timetable.cells.get(edit.day) ?? []).map((row, hour) =>
    hour === edit.hour ? row.map((key, line) => (line === edit.line ? edit.to : key)) : row,
  )
  cells.set(edit.day, rows)
  const overload = new Map(timetable.overload)
  if (!isPlaceholder(from)) overload.set(from, minus(overload.get(from) ?? 0, 1))
  if (!isPlaceholder(edit.to)) overload.set(edit.to, plus(overload.get(edit.to) ?? 0, 1))
  return { ...timetable, cells, overload, log: [...timetable.log, logLine(timetable, edit, from, by)] }
}

/** The log line of an edit as existing readers know it (facts §3.4). */
function logLine(
  timetable: Timetable,
  edit: CellEdit,
  from: string,
  by: { name: string; now: Temporal.Instant },
): string {
  const slot = slotLabel(timetable.hours, edit.hour)
  const line = timetable.lines[edit.line] ?? ''
  return `${logTime(by.now)}: ${by.name} ha canviat ${edit.day} ${slot} ${line} de ${from} a ${edit.to}`
}

/** UTC with microseconds, `2030-01-08 09:15:02.345678+00:00`. */
export function logTime(now: Temporal.Instant): string {
  return now.toString({ fractionalSecondDigits: 6 }).replace('T', ' ').replace('Z', '+00:00')
}
