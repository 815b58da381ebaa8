/** Rules beyond the newer cost model, by the original's keys, which also give their values (facts §6.4, §6.5). */
export const plannerRules = [
  'maxPhoningInGroup',
  'minIdleInGroup',
  'maximPerTaula',
  'costTaulaSorollosa',
  'maxNingusPerTurn',
  'maximHoresDiaries',
] as const
export type PlannerRule = (typeof plannerRules)[number]

export const breakRules = ['forbid', 'penalise', 'ignore'] as const

/** What each fault of a timetable costs (facts §6.2). */
export interface PlannerCosts {
  /** Times the square of the empty lines of a turn. */
  readonly empty: number
  /** A forced turn that the person did not get. */
  readonly unforced: number
  /** A turn in which the person would rather not. */
  readonly undesired: number
  /** Times n·(n−1) for n turns of a person on a day. */
  readonly multipleHours: number
  /** Turns of a day with a short gap between them. */
  readonly discontinuous: number
  /** Turns of a day with only long gaps between them. */
  readonly farDiscontinuous: number
  /** Three turns or more without rest. */
  readonly marathon: number
  /** The two turns around the breakfast break. */
  readonly noBrunch: number
}

/** The costs of the newer model (facts §6.2). */
export const defaultCosts: PlannerCosts = {
  empty: 100,
  unforced: 50,
  undesired: 5,
  multipleHours: 10,
  discontinuous: 30,
  farDiscontinuous: 20,
  marathon: 40,
  noBrunch: 10,
}

/** How weeks are planned. */
export interface PlannerSettings {
  readonly costs: PlannerCosts
  /** Whether the two turns around the breakfast break may go together. */
  readonly break: (typeof breakRules)[number]
  /** `noVolenEsmorzar`: people who want no break. */
  readonly breakExempt: readonly string[]
  /** Rules that hold besides; the values of others are not applied. */
  readonly rules: readonly PlannerRule[]
  readonly maxPhoningInGroup: ReadonlyMap<string, number>
  readonly minIdleInGroup: ReadonlyMap<string, number>
  readonly maxAtTable: number | null
  readonly tableNoiseCost: number | null
  readonly maxNobodiesPerTurn: number | null
}
