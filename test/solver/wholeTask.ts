import type { ExactTask } from '../../src/solver/exact.ts'
import type { Incumbent } from '../../src/solver/improve.ts'
import type { Programme } from '../../src/solver/programme/programme.ts'

/** The task to choose among all columns of a programme, of which nothing is known but a timetable. */
export function wholeTask(programme: Programme, best: Incumbent): ExactTask {
  return {
    programme,
    best,
    bound: Number.NEGATIVE_INFINITY,
    extraCosts: new Float64Array(programme.columns.count),
    mostColumns: programme.columns.count,
    seconds: null,
    nodes: null,
    manner: 'improve',
    onBetter: () => {},
    onBound: () => {},
  }
}
