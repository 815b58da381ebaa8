/** What is to happen, in order of time; what falls together keeps the order in which it was scheduled. */
export interface Timeline<Happening> {
  /** Puts a happening at a time in milliseconds; returns what takes it out again. */
  schedule(atMs: number, happening: Happening): () => void
  /** The time of the earliest, or null when nothing is to come. */
  nextAtMs(): number | null
  /** Takes out the earliest if it is due at that time or before, else null. */
  takeDue(untilMs: number): { readonly atMs: number; readonly happening: Happening } | null
}

/** An empty timeline. Some hundred entries at a time are expected, so a sorted list does. */
export function createTimeline<Happening>(): Timeline<Happening> {
  const entries: { readonly atMs: number; readonly happening: Happening }[] = []
  return {
    schedule(atMs, happening) {
      const entry = { atMs, happening }
      entries.splice(positionAfter(entries, atMs), 0, entry)
      return () => {
        const index = entries.indexOf(entry)
        if (index >= 0) entries.splice(index, 1)
      }
    },
    nextAtMs: () => entries[0]?.atMs ?? null,
    takeDue(untilMs) {
      const first = entries[0]
      if (!first || first.atMs > untilMs) return null
      entries.shift()
      return first
    },
  }
}

function positionAfter(entries: readonly { readonly atMs: number }[], atMs: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry && entry.atMs <= atMs) low = middle + 1
    else high = middle
  }
  return low
}
