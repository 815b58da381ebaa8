import { formatHour, type HourLimits } from '../calendar/hours.ts'
import type { Weekday } from '../calendar/weekday.ts'
import type { Absence } from './absence.ts'

/** An absence as people read it: spans of time instead of slots. */
export interface AbsenceInWords {
  readonly required: boolean
  readonly weekday: Weekday | null
  readonly date: string | null
  /** Slots that follow each other are one span; none when it is the whole day. */
  readonly spans: readonly { readonly from: string; readonly until: string }[]
  readonly reason: string
}

/** The absence with the times of its slots. */
export function absenceInWords(absence: Absence, hours: HourLimits): AbsenceInWords {
  const { required, weekday, date, reason } = absence
  return { required, weekday, date, reason, spans: spansOf(absence.slots, hours) }
}

function spansOf(slots: readonly boolean[], hours: HourLimits): { from: string; until: string }[] {
  if (slots.every((busy) => busy)) return []
  const spans: { from: string; until: string }[] = []
  for (const [hour, busy] of slots.entries()) {
    if (!busy) continue
    const until = formatHour(hours[hour + 1] ?? 0)
    const last = spans.at(-1)
    if (last && slots[hour - 1]) last.until = until
    else spans.push({ from: formatHour(hours[hour] ?? 0), until })
  }
  return spans
}
