import type { Temporal } from 'temporal-polyfill'

/** A call as the original's log of the day has it, under the extension where it rang. */
export interface LoggedCall {
  readonly extension: string
  readonly at: Temporal.Instant
  readonly phone: string
  readonly partner: string
  readonly contract: string
  /** `[SECTION] CODE. name`; empty until noted. */
  readonly reason: string
}

/** How many calls of an extension the log keeps. */
export const keptPerExtension = 20

/** The last calls of each extension, in the order given. */
export function lastOfEach(calls: readonly LoggedCall[], count: number): LoggedCall[] {
  const left = new Map<string, number>()
  const kept: LoggedCall[] = []
  for (const call of calls.toReversed()) {
    const room = left.get(call.extension) ?? count
    if (room > 0) kept.push(call)
    left.set(call.extension, room - 1)
  }
  return kept.reverse()
}
