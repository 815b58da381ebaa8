import type { CallFigures } from '../calls/figures.ts'

/** What happened on a day of service, for the report after closing; `date` is ISO, times in seconds. */
export interface DayReport {
  readonly date: string
  /** Person → number of slots held in the queue's programme. */
  readonly shifts: readonly { readonly person: string; readonly count: number }[]
  readonly timetableChanges: number
  readonly queueChanges: number
  readonly pauses: readonly { readonly person: string; readonly count: number; readonly seconds: number }[]
  /** Person → seconds in which the phone was not registered during a shift. */
  readonly missing: readonly { readonly person: string; readonly seconds: number }[]
  /** Null where neither we nor the exchange know of calls. */
  readonly calls: CallFigures | null
  /** The last same weekday with calls. */
  readonly callsBefore: { readonly date: string; readonly figures: CallFigures } | null
}
