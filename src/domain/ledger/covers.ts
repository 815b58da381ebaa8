import type { Temporal } from 'temporal-polyfill'
import { isPlaceholder } from '../people/people.ts'
import type { CellPlace } from '../timetable/timetable.ts'

/** A cell of a published week that was edited: whose it was, and whose it is now; either may be a placeholder. */
export interface Handover extends CellPlace {
  readonly week: string
  readonly at: Temporal.Instant
  readonly from: string
  readonly to: string
  readonly by: string
}

/** A turn that `coverer` does in the place of `covered`. */
export interface Cover extends CellPlace {
  readonly week: string
  readonly at: Temporal.Instant
  readonly covered: string
  readonly coverer: string
  readonly by: string
}

/**
 * Who does whose turn after all edits, in the order of the last edit of each cell: a cell that went from hand to hand
 * is covered by the last for the first, and one that came back by nobody. What the timetable tells otherwise, because
 * it was replaced since, is no cover; `cellNow` gives its cells.
 */
export function coversIn(
  handovers: readonly Handover[],
  cellNow: (week: string, place: CellPlace) => string | null,
): Cover[] {
  const chains = new Map<string, { readonly first: string; readonly last: Handover }>()
  for (const handover of handovers) {
    const name = `${handover.week} ${handover.day} ${handover.hour} ${handover.line}`
    const before = chains.get(name)
    const isContinued = before?.last.to === handover.from
    chains.delete(name)
    chains.set(name, { first: isContinued ? before.first : handover.from, last: handover })
  }
  const covers: Cover[] = []
  for (const { first, last } of chains.values()) {
    const { week, day, hour, line, at, by, to } = last
    if (first === to || isPlaceholder(first) || isPlaceholder(to)) continue
    if (cellNow(week, last) !== to) continue
    covers.push({ week, day, hour, line, at, by, covered: first, coverer: to })
  }
  return covers
}
