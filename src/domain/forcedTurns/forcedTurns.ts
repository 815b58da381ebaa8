import { slotCount } from '../calendar/hours.ts'
import type { CellGrid, Timetable } from '../timetable/timetable.ts'

/** Stands in a cell for which nobody is wished; `ningu` there is the wish that it stays empty (facts §9 row 38). */
export const free = ''

/** The turns of a generic week in which somebody is wished (facts §2.6); a cell is a person, `ningu` or free. */
export interface ForcedTurns extends CellGrid {
  /** Changes, oldest first, as existing readers know them. */
  readonly log: readonly string[]
}

/** Forced turns in which every cell is free: a row per slot, and a single line. */
export function noForcedTurns(shape: Pick<Timetable, 'days' | 'hours'>): ForcedTurns {
  const { days, hours } = shape
  const rows = Array.from({ length: slotCount(hours) }, () => [free])
  return { days, hours, lines: ['L1'], cells: new Map(days.map((day) => [day, rows])), log: [] }
}
