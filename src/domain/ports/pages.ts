import type { Temporal } from 'temporal-polyfill'

/** What was published elsewhere, so that only what is otherwise since then is published again. */
export interface PageReader {
  /** Name of each page → hash of what it was published as. */
  published(): Promise<ReadonlyMap<string, string>>
}

export interface PageStore extends PageReader {
  remember(name: string, hash: string, at: Temporal.Instant): Promise<void>
  forget(name: string): Promise<void>
}
