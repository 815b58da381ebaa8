import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { slotLabel } from '../../domain/calendar/hours.ts'
import { dateOf, isWeekName, weekdays } from '../../domain/calendar/weekday.ts'
import type { CellPlace, Timetable } from '../../domain/timetable/timetable.ts'
import { dateText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import type { Reader } from '../visit.ts'

const index = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)

/** A week as an address has it: the ISO date of its Monday. */
export const WeekPath = z.object({ week: z.string().refine(isWeekName) })
/** A slot as an address has it, counted from 0. */
export const SlotPath = WeekPath.extend({ day: z.enum(weekdays), hour: index })
/** A cell as an address has it; slot and line count from 0. */
export const CellPath = SlotPath.extend({ line: index })

/** A key of a person or placeholder, as requests bring it. */
export const Key = z.string().min(1).max(60)

/** `Tuesday 8 January, 09:00–10:15, L2`. */
export function placeText(reader: Reader, timetable: Timetable, place: CellPlace): string {
  const { times } = reader.messages
  const date = dateOf(Temporal.PlainDate.from(timetable.week), place.day)
  const day = `${capitalised(times.weekday(place.day))} ${dateText(times, date)}`
  const slot = slotLabel(timetable.hours, place.hour).replace('-', '–')
  return [day, slot, timetable.lines[place.line] ?? ''].filter((part) => part !== '').join(', ')
}
