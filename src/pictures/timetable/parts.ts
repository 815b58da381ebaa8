import type { Weekday } from '../../domain/calendar/weekday.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'

/** A picture of more cells is neither readable on a phone nor drawn before anybody waits. */
const mostCells = 720

/**
 * The week as timetables of some of its days each, no larger than a picture can show, and all of about the same number
 * of days; a single day is never divided.
 */
export function pictureParts(timetable: Timetable): Timetable[] {
  const { days, cells } = timetable
  let largest = 0
  for (const day of days) largest = Math.max(largest, (cells.get(day) ?? []).flat().length)
  const most = Math.max(1, Math.floor(mostCells / Math.max(1, largest)))
  if (days.length <= most) return [timetable]
  const count = Math.ceil(days.length / most)
  const parts: Timetable[] = []
  for (let index = 0, from = 0; index < count; index += 1) {
    const length = Math.ceil((days.length - from) / (count - index))
    parts.push(withDays(timetable, days.slice(from, from + length)))
    from += length
  }
  return parts
}

function withDays(timetable: Timetable, days: readonly Weekday[]): Timetable {
  const cells = new Map(days.flatMap((day) => [[day, timetable.cells.get(day) ?? []] as const]))
  return { ...timetable, days, cells }
}
