/** Where the numbers of a load may leave those of the original (facts §9); all off unless configured. */
export interface LoadOptions {
  /** Row 8: a required line without a reason makes busy too, and no later line can undo that. */
  readonly countUnexplained: boolean
  /** Row 10: a day off without day is the whole week. */
  readonly wholeWeekOff: boolean
  /** Row 10: a day off for some turns of the day lowers the load by these only. */
  readonly partDaysOff: boolean
  /** Row 11: days off without a date do not count, for nobody knows of which week they are. */
  readonly datedDaysOff: boolean
  /** Row 40: a daily maximum above the number of turns is that number, and 0 is none. */
  readonly exactDailyMaximum: boolean
  /** Row 41: what the planner allows in a day is what counts: any free turns up to the daily maximum. */
  readonly plannerDayRules: boolean
  /** Row 43: who cannot exchange leaves the partner to somebody else. */
  readonly pairAroundBlocked: boolean
  /** Row 44: who comes first among equals changes with the week. */
  readonly rotateTies: boolean
  /** Row 45: the planner takes the configured `maxOverload`; otherwise 0. */
  readonly planWithOverload: boolean
  /** Row 47: nobody gets fewer turns than their forced ones, as far as they are able to do them. */
  readonly forcedTurnsFirst: boolean
}

export const originalNumbers: LoadOptions = {
  countUnexplained: false,
  wholeWeekOff: false,
  partDaysOff: false,
  datedDaysOff: false,
  exactDailyMaximum: false,
  plannerDayRules: false,
  pairAroundBlocked: false,
  rotateTies: false,
  planWithOverload: false,
  forcedTurnsFirst: false,
}

/** What bounds somebody's turns. */
export interface LoadRules extends LoadOptions {
  /** Turns above the proportional load that may be asked of anybody. */
  readonly maxOverload: number
  /** `maximHoresDiariesGeneral`: turns per person and day. */
  readonly dailyMaximum: number
  /** `maximHoresDiaries`: exceptions, by person. */
  readonly dailyMaximumOf: ReadonlyMap<string, number>
  /** Whole lines that would be nobody's are dropped (facts §5.7). */
  readonly adjustLines: boolean
}

/** The overload with which weeks are planned unless a run says otherwise (facts §6.7, §9 row 45). */
export function planningOverload(rules: Pick<LoadRules, 'planWithOverload' | 'maxOverload'>): number {
  return rules.planWithOverload ? rules.maxOverload : 0
}
