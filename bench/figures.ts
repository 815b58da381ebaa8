/** A figure of a bench. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | 's' | 'count'
  /** What it should stay below; null where nothing is promised. */
  readonly limit: number | null
}

/** What a bench found out; `skipped` says why it could not. */
export interface Result {
  readonly figures: readonly Figure[]
  readonly skipped?: string
}

/** How a bench is asked: `full` takes longer and is steadier. */
export interface BenchOptions {
  readonly full: boolean
  /** Time limit of each peer that is measured beside us. */
  readonly seconds: number
}

export interface Bench {
  readonly name: string
  readonly about: string
  /** Only run when it is named or the benches are run in full. */
  readonly isLong?: boolean
  run(options: BenchOptions): Promise<Result>
}

/** The value below which that share of the values lie; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The usual figures of a series of durations. */
export function latencies(what: string, millis: readonly number[], limitMs: number | null): Figure[] {
  return [
    { name: `${what}, median`, value: percentile(millis, 0.5), unit: 'ms', limit: null },
    { name: `${what}, p99`, value: percentile(millis, 0.99), unit: 'ms', limit: limitMs },
  ]
}
