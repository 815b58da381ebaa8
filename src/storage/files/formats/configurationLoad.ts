import * as z from 'zod'
import type { CreditOptions } from '../../../domain/credit/options.ts'
import type { LoadOptions, LoadRules } from '../../../domain/load/rules.ts'
import { flag, integer, meaning, says, turns } from './configurationKinds.ts'

const off = flag.default(false)

/** Options by which credit leaves that of the original. */
const creditOptions = {
  countLateWeeks: off,
  forgiveLaterWeeks: off,
  overloadOfCells: off,
} satisfies Record<keyof CreditOptions, unknown>

/** Options by which the numbers of a load leave those of the original. */
const options = {
  countUnexplained: off,
  wholeWeekOff: off,
  partDaysOff: off,
  datedDaysOff: off,
  exactDailyMaximum: off,
  plannerDayRules: off,
  pairAroundBlocked: off,
  rotateTies: off,
  planWithOverload: off,
  forcedTurnsFirst: off,
} satisfies Record<keyof LoadOptions, unknown>

const dailyMaximum = integer(0, 1000, 'count')

/** A file inside the home; hidden ones are ours. */
const fileName = meaning((source) => {
  const parts = source.replace(/^(\.\/)+/, '').split('/')
  return parts.every((part) => /^[^.\\\0][^\\\0]*$/.test(part)) ? parts.join('/') : null
}, 'file-name')

/** The keys of `config.yaml` on which the load depends (facts §8.1). */
export const loadKeys = {
  maximHoresDiariesGeneral: dailyMaximum.default(2),
  maximHoresDiaries: z.record(z.string(), dailyMaximum, { error: says('map') }).default({}),
  maxOverload: turns.default(0),
  adjustLines: off,
  busyFiles: z
    .array(fileName, { error: says('list') })
    .default(['oneshot.conf', 'indisponibilitats.conf', 'indisponibilitats-vacances.conf']),
  load: z.object({ ...options, ...creditOptions }, { error: says('map') }).prefault({}),
}
type LoadKeys = z.infer<z.ZodObject<typeof loadKeys>>

/** The options of credit that the keys give. */
export function creditOptionsOf({ load }: LoadKeys): CreditOptions {
  const { countLateWeeks, forgiveLaterWeeks, overloadOfCells } = load
  return { countLateWeeks, forgiveLaterWeeks, overloadOfCells }
}

/** The rules that the keys give. */
export function loadRulesOf(keys: LoadKeys): LoadRules {
  const { countLateWeeks, forgiveLaterWeeks, overloadOfCells, ...options } = keys.load
  return {
    ...options,
    maxOverload: keys.maxOverload,
    dailyMaximum: keys.maximHoresDiariesGeneral,
    dailyMaximumOf: new Map(Object.entries(keys.maximHoresDiaries)),
    adjustLines: keys.adjustLines,
  }
}
