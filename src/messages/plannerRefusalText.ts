import type { PlannerRefusal } from '../domain/refusals.ts'
import type { PlannerMessages } from './en/planner.ts'

/** The sentence with which the planner says no. */
export function plannerRefusalText(planner: PlannerMessages, refusal: PlannerRefusal): string {
  switch (refusal.kind) {
    case 'no-people-file':
      return planner.noPeopleFile
    case 'no-lines':
      return planner.noLines
    case 'loads-do-not-sum':
      return planner.loadsDoNotSum(refusal.loads, refusal.cells)
    case 'being-planned':
      return planner.beingPlanned(refusal.week)
    case 'too-many-runs':
      return planner.tooManyRuns(refusal.limit)
    case 'no-such-run':
      return planner.noSuchRun
    case 'run-over':
      return planner.runOver
    case 'run-not-over':
      return planner.runNotOver
    case 'nothing-found':
      return planner.nothingFound
    case 'published-since':
      return planner.publishedSince(refusal.week, refusal.differences.length)
  }
}
