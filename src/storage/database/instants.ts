import { Temporal } from 'temporal-polyfill'

/** The instant of a column. */
export function instantOf(epochMs: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number(epochMs))
}

/** The instant of a column that may be empty. */
export function instantOrNull(epochMs: number | null): Temporal.Instant | null {
  return epochMs === null ? null : instantOf(epochMs)
}
