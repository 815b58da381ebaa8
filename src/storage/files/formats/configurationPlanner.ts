import * as z from 'zod'
import {
  breakRules,
  defaultCosts,
  type PlannerCosts,
  type PlannerSettings,
  plannerRules,
} from '../../../domain/planner/settings.ts'
import { choice, integer, says, text } from './configurationKinds.ts'

const count = integer(0, 1000, 'count')
const cost = integer(0, 100_000, 'count')
const groupCounts = z.record(z.string(), count, { error: says('map') }).default({})

const costs = {
  empty: cost.default(defaultCosts.empty),
  unforced: cost.default(defaultCosts.unforced),
  undesired: cost.default(defaultCosts.undesired),
  multipleHours: cost.default(defaultCosts.multipleHours),
  discontinuous: cost.default(defaultCosts.discontinuous),
  farDiscontinuous: cost.default(defaultCosts.farDiscontinuous),
  marathon: cost.default(defaultCosts.marathon),
  noBrunch: cost.default(defaultCosts.noBrunch),
} satisfies Record<keyof PlannerCosts, unknown>

const Planner = z.object(
  {
    rules: z.array(choice(plannerRules, 'planner-rule'), { error: says('list') }).default([]),
    costs: z.object(costs, { error: says('map') }).prefault({}),
    break: choice(breakRules, 'break-rule').default('penalise'),
  },
  { error: says('map') },
)

/** The keys of `config.yaml` by which weeks are planned (facts §8.1, and ours). */
export const plannerKeys = {
  planner: Planner.prefault({}),
  noVolenEsmorzar: z.array(text, { error: says('list') }).default([]),
  maxPhoningInGroup: groupCounts,
  minIdleInGroup: groupCounts,
  maximPerTaula: count.nullable().default(null),
  costTaulaSorollosa: cost.nullable().default(null),
  maxNingusPerTurn: count.nullable().default(null),
}
type PlannerKeys = z.infer<z.ZodObject<typeof plannerKeys>>

/** The settings that the keys give. */
export function plannerSettingsOf(keys: PlannerKeys): PlannerSettings {
  return {
    ...keys.planner,
    breakExempt: keys.noVolenEsmorzar,
    maxPhoningInGroup: new Map(Object.entries(keys.maxPhoningInGroup)),
    minIdleInGroup: new Map(Object.entries(keys.minIdleInGroup)),
    maxAtTable: keys.maximPerTaula,
    tableNoiseCost: keys.costTaulaSorollosa,
    maxNobodiesPerTurn: keys.maxNingusPerTurn,
  }
}

/** Keys whose values no rule of the planner asks for. */
export function idlePlannerKeys(settings: PlannerSettings): string[] {
  const idle: string[] = plannerRules.filter((rule) => rule in plannerKeys && !settings.rules.includes(rule))
  return settings.break === 'forbid' ? idle : [...idle, 'noVolenEsmorzar']
}
