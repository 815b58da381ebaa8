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
  /** Time of the processor, which a crowded machine does not stretch; null when it is not known. */
  readonly cpuMs: number | null
  readonly cost: number | null
  /** What was wrong with the answers. */
  readonly complaints: readonly string[]
}

/** A run with the cost of the best that it found. */
export function runOf(run: Omit<PeerRun, 'cost'>): PeerRun {
  const cost = run.found.length === 0 ? null : Math.min(...run.found.map((each) => each.cost))
  return { ...run, cost }
}

/** Time of the processor that this process used since then, all of its threads. */
export function cpuMsSince(then: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(then)
  return (user + system) / 1000
}

/** When a run had a timetable of that cost or less; null when never. */
export function reachedMs({ found }: Pick<PeerRun, 'found'>, cost: number): number | null {
  return found.find((each) => each.cost <= cost)?.elapsedMs ?? null
}
