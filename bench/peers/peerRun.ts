/** A timetable that a peer found. */
export interface Found {
  readonly elapsedMs: number
  readonly cost: number
}

/** How a peer fared with a week. */
export interface PeerRun {
  readonly name: string
  readonly found: readonly Found[]
  /** When the best was proven; null when it was not. */
  readonly provenMs: number | null
  readonly cost: number | null
  /** What was wrong with the answers. */
  readonly complaints: readonly string[]
}

/** A run with the cost of the best that it found. */
export function runOf(
  name: string,
  found: readonly Found[],
  provenMs: number | null,
  complaints: readonly string[] = [],
): PeerRun {
  const cost = found.length === 0 ? null : Math.min(...found.map((each) => each.cost))
  return { name, found, provenMs, cost, complaints }
}

/** When a run had a timetable of that cost or less; null when never. */
export function reachedMs({ found }: Pick<PeerRun, 'found'>, cost: number): number | null {
  return found.find((each) => each.cost <= cost)?.elapsedMs ?? null
}
