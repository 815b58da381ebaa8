import { defaultCosts, type PlannerCosts } from '../domain/planner/settings.ts'

/** What each fault of a timetable costs. */
export type Weights = PlannerCosts

/** The weights of the newer cost model (scheduling facts §6.2), as the configuration has them. */
export const defaultWeights: Weights = defaultCosts
