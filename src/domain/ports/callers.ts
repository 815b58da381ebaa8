import type { Call } from '../calls/call.ts'

/** What is known about who has a phone number. */
export interface Caller {
  readonly phone: string
  /** Code of the customer and number of the contract of the latest call that had them; empty where not known. */
  readonly partner: string
  readonly contract: string
  /** The latest calls from the number, newest first. */
  readonly calls: readonly Call[]
}

/** Tells who calls. */
export interface CallerInformation {
  /** What is known about a clean number; `calls` has at most `limit`. A withheld number (empty) has none. */
  about(phone: string, limit: number): Promise<Caller>
}
