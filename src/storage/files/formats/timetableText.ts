import type { Timetable } from '../../../domain/timetable/timetable.ts'

/** The text of a week's file that does not exist yet. */
export function newTimetableText(timetable: Timetable): string {
  throw new Error(`not built: ${timetable}`)
}
