import * as z from 'zod'
import { mondayOf, parseIsoDate } from '../../domain/calendar/weekday.ts'

/** Any date, as the Monday of its week. */
export const WeekOfDate = z.string().transform((text, context) => {
  const date = parseIsoDate(text)
  if (date) return mondayOf(date).toString()
  context.addIssue({ code: 'custom', message: 'no date' })
  return z.NEVER
})

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** What may be asked of a run, as forms and programmes write it. */
export const Lines = whole(0, 200)
export const Seconds = whole(1, 3600)
/** Of the search's steps, and of its seed. */
export const Count = whole(0, 999_999_999)
export const Description = z.string().max(200).default('')
