import { slotLabel } from '../domain/calendar/hours.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'
import { tableLines } from './tables.ts'

/** One row per slot, one column per line, in person keys. */
export function timetableLines(timetable: Timetable): string[] {
  const rows: string[][] = []
  for (const day of timetable.days) {
    for (const [hour, turn] of (timetable.cells.get(day) ?? []).entries()) {
      rows.push([day, slotLabel(timetable.hours, hour), ...turn])
    }
  }
  return tableLines(['day', 'hours', ...timetable.lines], rows)
}
