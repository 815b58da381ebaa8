import { excessNobodiesCost } from '../rules/maxNobodies.ts'
import { planOf } from '../search/plan.ts'
import type { Programme } from './programme.ts'

/** What empty lines beyond their maximum cost inside the programme; no part of the timetable's cost. */
export function excessValue(programme: Programme, columns: Int32Array): number {
  if (programme.problem.rules.maxNobodies === null) return 0
  let value = 0
  for (const people of planOf(programme, columns).people) {
    value += excessNobodiesCost(programme.problem, programme.problem.lines - people)
  }
  return value
}
