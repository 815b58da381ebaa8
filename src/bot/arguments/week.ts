import type { Temporal } from 'temporal-polyfill'
import { mondayOf, parseIsoDate } from '../../domain/calendar/weekday.ts'
import { fold } from '../../domain/people/findPerson.ts'
import { weekFillers, weekWords } from './vocabulary.ts'

/** The furthest week that `+N` or `-N` may name. */
const furthestWeeks = 104

/**
 * The ISO date of the Monday of the week that a text names as seen from `today`: `next`, `la que ve`, `+1`, or any
 * date of it; null when the text names none. An empty text is this week.
 */
export function readWeek(text: string, today: Temporal.PlainDate): string | null {
  const words = fold(text)
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && !weekFillers.has(word))
  const wanted = words.join(' ')
  const weeks = wanted === '' ? 0 : (weekWords.get(wanted) ?? signedWeeks(wanted))
  if (weeks !== null) return mondayOf(today).add({ weeks }).toString()
  const date = parseIsoDate(wanted)
  return date && mondayOf(date).toString()
}

function signedWeeks(text: string): number | null {
  const match = /^([+-])(\d{1,3})$/.exec(text)
  if (!match) return null
  const weeks = Number(match[2])
  return weeks > furthestWeeks ? null : match[1] === '-' ? -weeks : weeks
}
