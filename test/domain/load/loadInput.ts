import { type LoadRules, originalNumbers } from '../../../src/domain/load/rules.ts'
import type { LoadInput } from '../../../src/domain/load/shiftLoad.ts'

export const week = '2030-01-07'
export const workdays = ['dl', 'dm', 'dx', 'dj', 'dv'] as const

export const usualRules: LoadRules = {
  ...originalNumbers,
  maxOverload: 0,
  dailyMaximum: 2,
  dailyMaximumOf: new Map(),
  adjustLines: false,
}

/** A usual week of one line with nobody in it; `rules` are laid over the usual ones. */
export function loadInput(
  changes: Omit<Partial<LoadInput>, 'rules'> & { readonly rules?: Partial<LoadRules> } = {},
): LoadInput {
  const usual = {
    week,
    openDays: workdays,
    businessDays: workdays,
    slotsPerDay: 4,
    lines: 1,
    idealLoads: new Map<string, number>(),
    absences: [],
    daysOff: [],
    credits: new Map<string, number>(),
    forgive: false,
    forced: new Map(),
  }
  return { ...usual, ...changes, rules: { ...usualRules, ...changes.rules } }
}

/** A map of turns or credits. */
export function mapOf(values: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(values))
}
