import type { Temporal } from 'temporal-polyfill'
import type { Handover } from '../ledger/covers.ts'

/** Credit that a coordinator has taken away: `turns` was more (+) or less (−) than due and counts no more. */
export interface Forgiveness {
  readonly at: Temporal.Instant
  readonly person: string
  readonly turns: number
  /** Week of the credit file of which it was taken. */
  readonly week: string
  readonly by: string
  readonly reason: string
}

/** What no file tells of credit: who took whose turn, and what was forgiven and why. */
export interface LedgerReader {
  /** Cells that changed hands in the weeks from one Monday to another, in the order in which they did. */
  handovers(from: string, until: string): Promise<Handover[]>
  /** Oldest first; of one person, or of all. */
  forgiven(person?: string): Promise<Forgiveness[]>
}

export interface LedgerStore extends LedgerReader {
  addHandover(handover: Handover): Promise<void>
  addForgiveness(forgiveness: Forgiveness): Promise<void>
}
