import { formatHour, parseHour, slotCount } from '../domain/calendar/hours.ts'
import { isWeekday } from '../domain/calendar/weekday.ts'
import type { CellGrid, CellPlace } from '../domain/timetable/timetable.ts'
import { type Answer, badValue } from './answer.ts'
import type { Input } from './input.ts'
import { parseCount } from './values.ts'

/** The cell that the arguments DAY, HOUR and LINE name, whether the grid has it or not. */
export function placeOf(input: Input, timetable: Pick<CellGrid, 'hours' | 'lines'>): CellPlace | Answer {
  const turn = turnOf(input, timetable)
  if ('kind' in turn) return turn
  const lineText = input.argument('LINE')
  const named = timetable.lines.findIndex((label) => label.toLowerCase() === lineText.toLowerCase())
  const line = named >= 0 ? named : (parseCount(lineText, 1, 999) ?? 0) - 1
  if (line < 0) return badValue('LINE', lineText, 'count')
  return { ...turn, line }
}

/** The slot that the arguments DAY and HOUR name. */
export function turnOf(
  input: Input,
  timetable: Pick<CellGrid, 'hours'>,
): Pick<CellPlace, 'day' | 'hour'> | Answer {
  const day = input.argument('DAY').toLowerCase()
  if (!isWeekday(day)) return badValue('DAY', input.argument('DAY'), 'weekday')
  const hour = slotOf(timetable, input.argument('HOUR'))
  return hour === null ? badValue('HOUR', input.argument('HOUR'), 'time') : { day, hour }
}

/** The slot that starts at that time, or has that number from 1. */
function slotOf(timetable: Pick<CellGrid, 'hours'>, text: string): number | null {
  const minute = parseHour(text)
  if (minute === null) {
    const number = parseCount(text, 1, slotCount(timetable.hours))
    return number === null ? null : number - 1
  }
  const starts = timetable.hours.slice(0, -1).map(formatHour)
  const index = starts.indexOf(formatHour(minute))
  return index < 0 ? null : index
}
