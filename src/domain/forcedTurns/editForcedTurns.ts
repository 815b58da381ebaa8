import type { Temporal } from 'temporal-polyfill'
import { slotLabel } from '../calendar/hours.ts'
import type { Weekday } from '../calendar/weekday.ts'
import { isPerson, nobody, type People } from '../people/people.ts'
import { logTime } from '../timetable/editCell.ts'
import { type CellPlace, cellAt, turnAt } from '../timetable/timetable.ts'
import { type ForcedTurns, free } from './forcedTurns.ts'

/** A wish to put `to` where the person saw `from`; each a person, `ningu` or free. */
export interface ForcedEdit extends CellPlace {
  readonly from: string
  readonly to: string
}

export type ForcedEdited =
  | { readonly kind: 'edited'; readonly forced: ForcedTurns }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-such-cell' }
  | { readonly kind: 'unknown-person'; readonly person: string }
  | { readonly kind: 'changed-meanwhile'; readonly current: string }
  | { readonly kind: 'already-in-turn'; readonly person: string }

/** The forced turns with one cell changed and a line in their log (facts §3.11), or why not. */
export function editForcedCell(
  forced: ForcedTurns,
  edit: ForcedEdit,
  people: People,
  by: { name: string; now: Temporal.Instant },
): ForcedEdited {
  const current = cellAt(forced, edit)
  if (current === null) return { kind: 'no-such-cell' }
  const isSomebody = edit.to !== nobody && edit.to !== free
  if (isSomebody && !isPerson(people, edit.to)) return { kind: 'unknown-person', person: edit.to }
  if (current === edit.to) return { kind: 'unchanged' }
  if (current !== edit.from) return { kind: 'changed-meanwhile', current }
  if (isSomebody && turnAt(forced, edit.day, edit.hour).includes(edit.to)) {
    return { kind: 'already-in-turn', person: edit.to }
  }
  const rows = (forced.cells.get(edit.day) ?? []).map((row, hour) =>
    hour === edit.hour ? row.with(edit.line, edit.to) : row,
  )
  const cells = new Map(forced.cells).set(edit.day, rows)
  return { kind: 'edited', forced: { ...forced, cells, log: [...forced.log, logLine(forced, edit, by)] } }
}

/** The forced turns with one more line, free in every turn. */
export function addForcedLine(forced: ForcedTurns): ForcedTurns {
  const lines = [...forced.lines, `L${forced.lines.length + 1}`]
  return { ...forced, lines, cells: mapRows(forced, (row) => [...row, free]) }
}

export type ForcedLineRemoved =
  | { readonly kind: 'removed'; readonly forced: ForcedTurns }
  | { readonly kind: 'only-line' }
  | { readonly kind: 'line-in-use'; readonly line: string; readonly persons: readonly string[] }

/** The forced turns without their last line; it stays while somebody is assigned there, and so does the only one. */
export function removeForcedLine(forced: ForcedTurns): ForcedLineRemoved {
  const last = forced.lines.length - 1
  if (last < 1) return { kind: 'only-line' }
  const held = [...forced.cells.values()].flat().map((row) => row[last] ?? free)
  const persons = [...new Set(held)].filter((key) => key !== free && key !== nobody)
  if (persons.length > 0) return { kind: 'line-in-use', line: forced.lines[last] ?? '', persons }
  const lines = forced.lines.slice(0, last)
  return {
    kind: 'removed',
    forced: { ...forced, lines, cells: mapRows(forced, (row) => row.slice(0, last)) },
  }
}

function mapRows(
  { cells }: ForcedTurns,
  change: (row: readonly string[]) => readonly string[],
): Map<Weekday, readonly (readonly string[])[]> {
  return new Map([...cells].map(([day, rows]) => [day, rows.map(change)]))
}

/** The same line as that of an edit of a timetable, in the language of the file. */
function logLine(forced: ForcedTurns, edit: ForcedEdit, by: { name: string; now: Temporal.Instant }): string {
  const slot = slotLabel(forced.hours, edit.hour)
  const word = (key: string) => (key === free ? 'lliure' : key)
  const line = forced.lines[edit.line] ?? ''
  return `${logTime(by.now)}: ${by.name} ha canviat ${edit.day} ${slot} ${line} de ${word(edit.from)} a ${word(edit.to)}`
}
