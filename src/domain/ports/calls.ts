import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../calls/call.ts'

export interface CallReader {
  find(id: string): Promise<Call | null>
  findByPbxId(pbxCallId: string): Promise<Call | null>
  /** Calls that started in a span, whose end is outside; the first come first. */
  between(from: Temporal.Instant, until: Temporal.Instant): Promise<Call[]>
  /** The latest calls from a clean number, newest first. */
  ofPhone(phone: string, limit: number): Promise<Call[]>
  /** The latest calls from numbers that end in those digits, newest first. */
  ofPhoneEnding(digits: string, limit: number): Promise<Call[]>
  /** True while no call was ever kept. */
  isEmpty(): Promise<boolean>
}

export interface CallStore extends CallReader {
  /** Keeps a new call; its `pbxCallId` is not there yet. */
  add(call: Call): Promise<void>
  /** Replaces the call of that id. */
  replace(call: Call): Promise<void>
}
