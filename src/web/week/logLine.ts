import { Temporal } from 'temporal-polyfill'
import { isWeekday, type Weekday } from '../../domain/calendar/weekday.ts'

/** What a line of a timetable's log tells; `other` is a line of a form that we do not know. */
export type LogEntry =
  | {
      readonly kind: 'edit'
      readonly at: Temporal.Instant
      readonly who: string
      readonly day: Weekday
      /** `09:00-10:15` */
      readonly slot: string
      readonly line: string
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'upload'; readonly at: Temporal.Instant; readonly who: string }
  | { readonly kind: 'other'; readonly text: string }

const stamp = String.raw`(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)(?:\+00:00|Z)?`
const edited = new RegExp(
  String.raw`^${stamp}: (\S+) ha canviat (\S+) (\d\d:\d\d-\d\d:\d\d) (\S+) de (\S+) a (\S+)\s*$`,
)
const uploaded = new RegExp(String.raw`^${stamp}: (\S+) ha pujat `)

/** Understands the log lines of timetable files (scheduling facts §3.4), which are UTC and in Catalan. */
export function readLogLine(text: string): LogEntry {
  const [, editDate, editTime, editor, day, slot, line, from, to] = edited.exec(text) ?? []
  if (editDate && editTime && editor && day && slot && line && from && to && isWeekday(day)) {
    const at = instantOf(editDate, editTime)
    if (at) return { kind: 'edit', at, who: editor, day, slot, line, from, to }
  }
  const [, date, time, who] = uploaded.exec(text) ?? []
  const at = date && time ? instantOf(date, time) : null
  return at && who ? { kind: 'upload', at, who } : { kind: 'other', text }
}

function instantOf(date: string, time: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(`${date}T${time}Z`)
  } catch {
    return null
  }
}
