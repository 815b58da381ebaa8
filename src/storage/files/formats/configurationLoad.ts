import { z } from 'zod'
import type { LoadOptions, LoadRules } from '../../../domain/load/rules.ts'
import { flag, integer, meaning, says, turns } from './configurationKinds.ts'

const off = flag.default(false)

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
  load: z.object(options, { error: says('map') }).prefault({}),
}
type LoadKeys = z.infer<z.ZodObject<typeof loadKeys>>

/** The rules that the keys give. */
export function loadRulesOf(keys: LoadKeys): LoadRules {
  return {
    ...keys.load,
    maxOverload: keys.maxOverload,
    dailyMaximum: keys.maximHoresDiariesGeneral,
    dailyMaximumOf: new Map(Object.entries(keys.maximHoresDiaries)),
    adjustLines: keys.adjustLines,
  }
}
