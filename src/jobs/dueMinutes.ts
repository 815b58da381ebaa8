import { Temporal } from 'temporal-polyfill'

/** A minute that has come: when, and the local times that are due then. */
export interface DueMinute {
  readonly instant: Temporal.Instant
  readonly walls: readonly Temporal.PlainDateTime[]
}

/**
 * The full minutes after `from` up to and including `until`. A local time that the clock change skips is
 * due at the end of the gap, one that it repeats the first time only (design §4).
 */
export function dueMinutes(from: Temporal.Instant, until: Temporal.Instant, timezone: string): DueMinute[] {
  const minutes: DueMinute[] = []
  const start = Math.floor(from.epochMilliseconds / 60_000) + 1
  const end = Math.floor(until.epochMilliseconds / 60_000)
  const offset = steadyOffset(from, until, timezone)
  for (let minute = start; minute <= end; minute += 1) {
    const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    minutes.push({
      instant,
      walls:
        offset === null ? wallsAt(instant, timezone) : [instant.toZonedDateTimeISO(offset).toPlainDateTime()],
    })
  }
  return minutes
}

/**
 * The zone's offset where no clock change is near the span, else null: then walls need no look at the zone's rules,
 * which would take the better part of a second for a day.
 */
function steadyOffset(from: Temporal.Instant, until: Temporal.Instant, timezone: string): string | null {
  const before = from.subtract({ hours: 4 }).toZonedDateTimeISO(timezone).offset
  const after = until.add({ hours: 4 }).toZonedDateTimeISO(timezone).offset
  return before === after ? before : null
}

function wallsAt(instant: Temporal.Instant, timezone: string): Temporal.PlainDateTime[] {
  const local = instant.toZonedDateTimeISO(timezone)
  const wall = local.toPlainDateTime()
  const first = wall.toZonedDateTime(timezone, { disambiguation: 'earlier' }).toInstant()
  if (!first.equals(instant)) return []
  const before = instant.subtract({ minutes: 1 }).toZonedDateTimeISO(timezone).toPlainDateTime()
  const jump = before.until(wall, { largestUnit: 'minutes' }).minutes
  const walls: Temporal.PlainDateTime[] = []
  for (let skipped = jump - 1; skipped >= 1; skipped -= 1) walls.push(wall.subtract({ minutes: skipped }))
  return [...walls, wall]
}
