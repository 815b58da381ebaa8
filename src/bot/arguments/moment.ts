import type { Temporal } from 'temporal-polyfill'
import { parseHour } from '../../domain/calendar/hours.ts'
import { dateOf, mondayOf, parseIsoDate, type Weekday } from '../../domain/calendar/weekday.ts'
import { fold } from '../../domain/people/findPerson.ts'
import { dayWords, fillerWords, nowWords, weekdayWords } from './vocabulary.ts'

/** A moment as people name it: now, a day, or a minute (after midnight) of a day. */
export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'minute'; readonly date: Temporal.PlainDate; readonly minute: number }

/**
 * The moment that a text names as seen from `today`: nothing or `now`, `10:30`, `demà 9:30`, `friday`,
 * `2030-01-08 10:00`, `8/1 10h`; null when it names none. A weekday is the next one, today included.
 */
export function readMoment(text: string, today: Temporal.PlainDate): Moment | null {
  const folded = fold(text).replace(/(\d{4}-\d{2}-\d{2})t(?=\d)/, '$1 ')
  if (folded === '' || nowWords.has(folded)) return { kind: 'now' }
  let date: Temporal.PlainDate | null = null
  let minute: number | null = null
  for (const part of partsOf(folded)) {
    const time: number | null = minute === null ? readTime(part) : null
    if (time !== null) {
      minute = time
      continue
    }
    const day: Temporal.PlainDate | null = date === null ? readDay(part, today) : null
    if (!day) return null
    date = day
  }
  if (minute !== null) return { kind: 'minute', date: date ?? today, minute }
  return date && { kind: 'day', date }
}

/** Words of the text without fillers; two or more that together name a day stay together. */
function partsOf(folded: string): string[] {
  let text = ` ${folded.replace(/[,']/g, ' ').replace(/\s+/g, ' ')} `
  const parts: string[] = []
  for (const words of dayWords.keys()) {
    if (!words.includes(' ') || !text.includes(` ${words} `)) continue
    parts.push(words)
    text = text.replace(` ${words} `, ' ')
  }
  return [...parts, ...text.split(' ').filter((word) => word !== '' && !fillerWords.has(word))]
}

function readDay(word: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const days = dayWords.get(word)
  if (days !== undefined) return today.add({ days })
  const weekday = weekdayWords.get(word)
  if (weekday) return nextWeekday(weekday, today)
  return parseIsoDate(word) ?? readDayAndMonth(word, today)
}

function nextWeekday(weekday: Weekday, today: Temporal.PlainDate): Temporal.PlainDate {
  const date = dateOf(mondayOf(today), weekday)
  return date.dayOfWeek < today.dayOfWeek ? date.add({ weeks: 1 }) : date
}

/** `8/1` or `8/1/2030`, day first as in Catalonia; without year the present one. */
function readDayAndMonth(word: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const match = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word)
  if (!match) return null
  const [, day = '', month = '', year = String(today.year)] = match
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Minutes after midnight of `10:30`, `10.30`, `10h30`, `10h`, `10am`, `3pm`, `10`. */
function readTime(word: string): number | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(h|am|pm)?$/.exec(word)
  if (!match) return null
  const [, hour = '', minute = '00', suffix = ''] = match
  const half = suffix === 'am' || suffix === 'pm'
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null
  const hour24 = half ? (Number(hour) % 12) + (suffix === 'pm' ? 12 : 0) : Number(hour)
  const minutes = parseHour(`${hour24}:${minute}`)
  return minutes === 24 * 60 ? null : minutes
}
