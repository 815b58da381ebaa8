import { Temporal } from 'temporal-polyfill'

/**
 * The instant of the newest line of a timetable's log, null where none has one that can be read. Lines of edits are in
 * UTC with their offset, those of uploads in local time without (facts §3.4, §3.5, §9 row 24).
 */
export function lastLogged(log: readonly string[], timezone: string): Temporal.Instant | null {
  let newest: Temporal.Instant | null = null
  for (const line of log) {
    const at = instantOf(line, timezone)
    if (at && (!newest || Temporal.Instant.compare(newest, at) < 0)) newest = at
  }
  return newest
}

function instantOf(line: string, timezone: string): Temporal.Instant | null {
  const [, time, offset] =
    /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)([+-]\d{2}:\d{2}|Z)?: /.exec(line) ?? []
  if (time === undefined) return null
  try {
    if (offset !== undefined) return Temporal.Instant.from(time + offset)
    return Temporal.PlainDateTime.from(time).toZonedDateTime(timezone).toInstant()
  } catch {
    return null
  }
}
