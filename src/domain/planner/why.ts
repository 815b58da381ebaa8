import type { Weekday } from '../calendar/weekday.ts'
import type { CellPlace } from '../timetable/timetable.ts'
import type { RunBreach, RunPenalty } from './run.ts'

/** A turn of a week; `hour` counts from 0. */
export interface TurnPlace {
  readonly day: Weekday
  readonly hour: number
}

/** What another timetable would mean: dearer (+) or cheaper (−), and what comes, goes and breaks. */
export interface WhyChange {
  readonly cost: number
  readonly added: readonly RunPenalty[]
  readonly removed: readonly RunPenalty[]
  readonly breaches: readonly RunBreach[]
}

/** People who could have a turn, the cheapest first, and those who cannot. */
export interface WhyOthers {
  readonly possible: readonly {
    readonly person: string
    /** The turn that they would give for it. */
    readonly gives: TurnPlace | null
    readonly change: WhyChange
  }[]
  readonly unable: readonly { readonly person: string; readonly breaches: readonly RunBreach[] }[]
}

/** Why somebody is in a turn. */
export interface WhyPresence {
  readonly person: string
  readonly turn: TurnPlace
  readonly isForced: boolean
  readonly isUndesired: boolean
  readonly count: number
  readonly load: number
  readonly penalties: readonly RunPenalty[]
  /** What leaving the line empty would mean. */
  readonly without: WhyChange
  readonly others: WhyOthers
}

/** Why lines of a turn are empty. */
export interface WhyHole {
  readonly turn: TurnPlace
  readonly empty: number
  /** Turns that need more people than can be there; null when filling the line is a matter of price. */
  readonly shortage: {
    readonly turns: readonly TurnPlace[]
    readonly needed: number
    readonly available: number
    readonly limited: readonly {
      readonly person: string
      readonly most: number
      readonly by: 'load' | 'dailyMaximum' | 'absences'
    }[]
    readonly absent: readonly { readonly person: string; readonly reasons: readonly string[] }[]
  } | null
  readonly fillers: WhyOthers
}

/** Why somebody is not in a turn. */
export interface WhyWish {
  readonly person: string
  readonly turn: TurnPlace
  /** Forced turns of the person. */
  readonly wishes: number
  readonly load: number
  readonly cheapest: {
    readonly change: WhyChange
    readonly leaves: TurnPlace | null
    readonly pushesOut: string | null
  } | null
  readonly conflict: readonly RunBreach[]
}

/** What the best timetable costs with somebody put into (`present`) or kept out of a turn, and without. */
export interface WhyPrice {
  readonly person: string
  readonly turn: TurnPlace
  readonly present: boolean
  readonly plain: number
  readonly pinned: number
  /** False when time was over before both were known to be the best. */
  readonly proven: boolean
  /** Hard rules that have to give way for it. */
  readonly breaches: readonly RunBreach[]
}

/** A way to repair a week after an absence. */
export interface RepairProposal {
  /** Stands for these edits of this week. */
  readonly id: string
  readonly edits: readonly (CellPlace & { readonly from: string; readonly to: string })[]
  /** The people whose turns change, besides the one who cannot come. */
  readonly moved: readonly string[]
  readonly change: WhyChange
  /** Turns that people do above their load. */
  readonly extra: number
}
